/** What survival would be with other levers, answered while the founder turns them. */
package io.premortem.risk.whatif;
