package io.premortem.report.signoff;

import java.time.Instant;

/** One person vouches for a snapshot. */
public record SignOff(String subject, String name, Instant at) {}
