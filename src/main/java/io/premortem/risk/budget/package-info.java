/** The measures that buy the most life within a budget; pure. */
package io.premortem.risk.budget;
