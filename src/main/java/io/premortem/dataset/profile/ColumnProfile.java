package io.premortem.dataset.profile;

import java.util.List;

/**
 * One column in figures.
 *
 * @param name as the file gives it, trimmed
 * @param type what the values are
 * @param notation how the file writes them
 * @param missing rows without a value
 * @param distinct different values, missing not counted
 * @param numbers figures of a numeric column, else {@code null}
 * @param times figures of a date or timestamp column, else {@code null}
 * @param text figures of a text or categorical column, else {@code null}
 * @param histogram bars of a numeric column; of a time column in days since 1970-01-01; else empty
 * @param top most frequent values, most frequent first; empty where values hardly repeat
 * @param role what it is for
 * @param examples a few of the first values, each once
 */
public record ColumnProfile(
    String name,
    ColumnType type,
    Notation notation,
    long missing,
    long distinct,
    NumberSummary numbers,
    TimeSummary times,
    TextSummary text,
    List<Bin> histogram,
    List<TopValue> top,
    Role role,
    List<String> examples) {

  public ColumnProfile {
    histogram = List.copyOf(histogram);
    top = List.copyOf(top);
    // Profiles written before there were roles and examples have none.
    role = role == null ? RoleRules.of(name, notation, false) : role;
    examples = examples == null ? List.of() : List.copyOf(examples);
  }

  /** With the role that name and notation suggest. */
  public ColumnProfile(
      String name,
      ColumnType type,
      Notation notation,
      long missing,
      long distinct,
      NumberSummary numbers,
      TimeSummary times,
      TextSummary text,
      List<Bin> histogram,
      List<TopValue> top) {
    this(
        name, type, notation, missing, distinct, numbers, times, text, histogram, top, null,
        List.of());
  }

  /** The same with these examples. */
  public ColumnProfile with(List<String> values) {
    return new ColumnProfile(
        name, type, notation, missing, distinct, numbers, times, text, histogram, top, role,
        values);
  }

  ColumnProfile with(Role given) {
    return new ColumnProfile(
        name, type, notation, missing, distinct, numbers, times, text, histogram, top, given,
        examples);
  }
}
