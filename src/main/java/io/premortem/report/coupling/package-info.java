/** Pure: how many of a fund's companies are gone, when bad years are bad for all of them. */
package io.premortem.report.coupling;
