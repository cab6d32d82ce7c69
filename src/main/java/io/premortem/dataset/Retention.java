package io.premortem.dataset;

import java.util.EnumSet;
import java.util.Set;

/**
 * How long data sets are kept.
 *
 * @param versions of each name, the newest ones, 1 to {@value #MOST_VERSIONS}; null for all
 * @param days after its upload that a data set is kept, 1 to {@value #MOST_DAYS}; null for ever
 */
public record Retention(Integer versions, Integer days) {
  public static final int MOST_VERSIONS = 1000;
  public static final int MOST_DAYS = 36_500;
  static final Retention KEEP_ALL = new Retention(null, null);

  /** A part of it. */
  public enum Part {
    VERSIONS,
    DAYS
  }

  /** The parts that are out of range. */
  public Set<Part> faults() {
    var faults = EnumSet.noneOf(Part.class);
    if (versions != null && (versions < 1 || versions > MOST_VERSIONS)) {
      faults.add(Part.VERSIONS);
    }
    if (days != null && (days < 1 || days > MOST_DAYS)) {
      faults.add(Part.DAYS);
    }
    return faults;
  }
}
