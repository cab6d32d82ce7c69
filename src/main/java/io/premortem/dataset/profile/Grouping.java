package io.premortem.dataset.profile;

/** How the values of a column are grouped so that two tables can be compared by it. */
public enum Grouping {
  /** By the deciles of the earlier table. */
  DECILES,
  /** By the frequent values of the earlier table; the rest together. */
  VALUES,
  /** Only by whether there is a value: free text hardly repeats. */
  PRESENCE,
  /** Not at all: the values are of different kinds. */
  NONE;

  /** Numbers and times with no more values than this are compared value by value. */
  public static final int FEW_VALUES = 10;

  /** Most values that have a group of their own; the less frequent share one. */
  public static final int MOST_VALUES = 20;

  /** How to compare the column with what it is later. */
  public static Grouping of(ColumnProfile before, ColumnProfile after) {
    var earlier = before.type();
    var later = after.type();
    if (earlier.isNumber() && later.isNumber() || earlier.isTime() && later.isTime()) {
      return before.distinct() <= FEW_VALUES ? VALUES : DECILES;
    }
    boolean text = later == ColumnType.TEXT || later == ColumnType.CATEGORICAL;
    if (earlier == ColumnType.TEXT) {
      return text ? PRESENCE : NONE;
    }
    boolean levels = earlier == ColumnType.CATEGORICAL || earlier == ColumnType.BOOLEAN;
    return levels && (text || later == ColumnType.BOOLEAN) ? VALUES : NONE;
  }
}
