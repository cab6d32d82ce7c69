/** Which legal obligations a company's answers bring upon it, and what open ones do. Pure. */
package io.premortem.risk.compliance;
