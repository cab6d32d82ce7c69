package io.premortem.lab.learn.encode;

/** A number made of a date. */
public enum DatePart {
  /** Years since 2000, with a fraction of twelve months of 31 days. */
  YEARS,
  /** 1 to 12. */
  MONTH,
  /** 1 to 31. */
  DAY,
  /** 0 for Sunday to 6. */
  WEEKDAY,
  /** 0 to 23. */
  HOUR
}
