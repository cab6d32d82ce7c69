/** Which sections of a shared report were read, by whom, and for how long. */
package io.premortem.report.readings;
