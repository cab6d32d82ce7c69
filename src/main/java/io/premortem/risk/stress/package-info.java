/** Reverse stress: the likeliest set of shocks that a company does not survive; pure. */
package io.premortem.risk.stress;
