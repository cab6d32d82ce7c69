/** What a fund sees of all that is shared with it: portfolio, comparison, shared shocks, digest. */
package io.premortem.report.portfolio;
