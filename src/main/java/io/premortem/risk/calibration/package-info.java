/** Whether somebody's 90 % intervals hold what they should: practice before answering. */
package io.premortem.risk.calibration;
