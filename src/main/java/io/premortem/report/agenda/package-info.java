/** Pure: where two blind assessments of one company are furthest apart. */
package io.premortem.report.agenda;
