/** What founders declare beside what their data show, and where the two contradict. */
package io.premortem.risk.crosscheck;
