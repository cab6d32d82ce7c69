/** Judging predictions, pure: report, confusion matrix, scores, intervals, baseline, parity. */
package io.premortem.lab.learn.evaluation;
