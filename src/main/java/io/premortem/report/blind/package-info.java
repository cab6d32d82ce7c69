/** Blind two-sided assessment: founder and investor score the areas, each unseen by the other. */
package io.premortem.report.blind;
