package io.premortem.dataset;

import io.premortem.dataset.profile.Bin;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Finding;
import io.premortem.dataset.profile.TopValue;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page of a data set shows.
 *
 * @param series the data set among its versions
 * @param pictures distributions of the first columns that have one
 */
record DatasetPage(
    SeriesView series,
    Dataset dataset,
    List<FindingLine> findings,
    List<ColumnLine> columns,
    List<Picture> pictures,
    boolean allPictures) {

  private static final int PICTURES = 24;
  private static final int EXAMPLES = 3;
  private static final int SHOWN = 40;
  private static final double MILLIS_PER_DAY = 86_400_000;

  /** A finding in words. */
  record FindingLine(boolean warning, String text) {}

  /**
   * A row of the table of columns.
   *
   * @param share of rows without a value
   * @param examples frequent values, or the first ones, or the range of times
   */
  record ColumnLine(
      ColumnProfile profile, String type, String role, double share, String examples) {}

  /**
   * A distribution.
   *
   * @param chart {@code histogram} or {@code bars}
   */
  record Picture(String name, String chart, List<Bar> bars) {}

  /**
   * @param from lower edge, or the value itself
   * @param to upper edge; empty for a value
   */
  record Bar(String from, String to, long count) {}

  static DatasetPage of(SeriesView series, Dataset dataset, DatasetTexts texts) {
    var profile = dataset.profile();
    var pictures =
        profile.columns().stream()
            .map(DatasetPage::picture)
            .filter(picture -> !picture.bars().isEmpty())
            .toList();
    return new DatasetPage(
        series,
        dataset,
        profile.findings().stream().map(finding -> line(finding, texts)).toList(),
        profile.columns().stream().map(c -> line(c, profile.rows(), texts)).toList(),
        pictures.stream().limit(PICTURES).toList(),
        pictures.size() <= PICTURES);
  }

  private static FindingLine line(Finding finding, DatasetTexts texts) {
    return new FindingLine(finding.severity() == Finding.Severity.WARNING, texts.text(finding));
  }

  private static ColumnLine line(ColumnProfile column, long rows, DatasetTexts texts) {
    return new ColumnLine(
        column,
        texts.text(column.type()),
        texts.text(column.role()),
        (double) column.missing() / rows,
        examples(column, texts.messages()));
  }

  private static String examples(ColumnProfile column, DatasetMessages messages) {
    if (column.times() != null) {
      return messages.period(column.times().first(), column.times().last());
    }
    if (!column.top().isEmpty()) {
      return column.top().stream()
          .limit(EXAMPLES)
          .map(TopValue::value)
          .collect(Collectors.joining(", "));
    }
    if (!column.examples().isEmpty()) {
      return column.examples().stream()
          .map(DatasetPage::shortened)
          .collect(Collectors.joining(", "));
    }
    return column.text() == null
        ? ""
        : messages.lengths(column.text().minLength(), column.text().maxLength());
  }

  private static String shortened(String value) {
    return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
  }

  private static Picture picture(ColumnProfile column) {
    if (column.type().isTime()) {
      return new Picture(
          column.name(),
          "histogram",
          column.histogram().stream()
              .map(bin -> new Bar(day(bin.low()), day(bin.high()), bin.count()))
              .toList());
    }
    if (!column.histogram().isEmpty()) {
      return new Picture(
          column.name(), "histogram", column.histogram().stream().map(DatasetPage::bar).toList());
    }
    return new Picture(
        column.name(),
        "bars",
        column.top().stream().map(top -> new Bar(top.value(), "", top.count())).toList());
  }

  private static Bar bar(Bin bin) {
    return new Bar(edge(bin.low()), edge(bin.high()), bin.count());
  }

  /** Ten digits are enough for a round edge and hide what binary fractions add to it. */
  private static String edge(double value) {
    var rounded = new BigDecimal(value).round(new MathContext(10)).stripTrailingZeros();
    return Math.abs(rounded.scale()) > 12 ? rounded.toString() : rounded.toPlainString();
  }

  /** As much of ISO 8601 as the edge needs. */
  private static String day(double days) {
    var at = Instant.ofEpochMilli(Math.round(days * MILLIS_PER_DAY)).toString();
    return at.replaceFirst("(T00:00:00Z|(:00)?Z)$", "");
  }
}
