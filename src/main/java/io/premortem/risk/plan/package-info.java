/** The action plan of an assessment, and what of it counts. */
package io.premortem.risk.plan;
