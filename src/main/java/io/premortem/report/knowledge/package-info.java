/** The knowledge base in force, and what was computed with which version, for administrators. */
package io.premortem.report.knowledge;
