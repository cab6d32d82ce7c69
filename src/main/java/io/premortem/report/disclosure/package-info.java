/** What of a report a reader may see: sections, and amounts of money exact, banded or hidden. */
package io.premortem.report.disclosure;
