package io.premortem.report.signoff;

import java.time.Instant;

/**
 * The rule as it stands.
 *
 * @param offAskedBy subject of whoever wants to do without; null when nobody does
 * @param offAskedAt null as above
 */
public record TwoPerson(boolean required, String offAskedBy, Instant offAskedAt) {
  static final TwoPerson OFF = new TwoPerson(false, null, null);
}
