/** The compliance rules as they are read, and what each assessment says to them. */
package io.premortem.risk.law;
