/** The non-disclosure agreement of a tenant: its versions, and who agreed to which for what. */
package io.premortem.report.nda;
