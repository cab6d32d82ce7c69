package io.premortem.dataset.profile.relation;

import java.util.Locale;

/** What is said of two columns. */
public enum Measure {
  /** Linear correlation of two numbers, −1 to 1. */
  PEARSON,
  /** Correlation of the ranks of two numbers, ties at their middle rank, −1 to 1. */
  SPEARMAN,
  /** Association of two categories, 0 to 1, corrected for bias (Bergsma 2013). */
  CRAMERS_V,
  /** Share of a number's variance that lies between categories, 0 to 1 (Kelley 1935). */
  ETA_SQUARED;

  /** The name that the API speaks: lower case, hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
