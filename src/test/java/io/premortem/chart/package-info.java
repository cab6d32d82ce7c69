/** The Helm chart, linted and rendered. */
package io.premortem.chart;
