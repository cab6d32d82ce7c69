/** Two people vouch for a snapshot before it is shared, where the tenant wants that. */
package io.premortem.report.signoff;
