package io.premortem.dataset;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.dataset.profile.Bin;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Finding;
import io.premortem.dataset.profile.NumberSummary;
import io.premortem.dataset.profile.TextSummary;
import io.premortem.dataset.profile.TimeSummary;
import io.premortem.dataset.profile.TopValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A data set, as the API shows it.
 *
 * @param series what the versions of a name have in common
 * @param sameAs the earlier version with exactly these bytes; absent when there is none
 */
public record DatasetView(
    UUID id,
    String name,
    UUID series,
    int version,
    @JsonInclude(JsonInclude.Include.NON_NULL) Integer sameAs,
    String fileName,
    long rows,
    long duplicateRows,
    List<ColumnView> columns,
    List<FindingView> findings,
    long bytes,
    String sha256,
    String encoding,
    String delimiter,
    String container,
    Instant createdAt) {

  /**
   * @param type integer, decimal, boolean, date, timestamp, categorical or text
   * @param role feature, target, identifier, date or amount
   * @param numbers of a numeric column only; likewise {@code times} and {@code text}
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record ColumnView(
      String name,
      String type,
      String role,
      @JsonInclude(JsonInclude.Include.ALWAYS) long missing,
      @JsonInclude(JsonInclude.Include.ALWAYS) long distinct,
      NumberSummary numbers,
      TimeSummary times,
      TextSummary text,
      List<Bin> histogram,
      List<TopValue> top,
      List<String> examples) {

    static ColumnView of(ColumnProfile column) {
      return new ColumnView(
          column.name(),
          column.type().id(),
          column.role().id(),
          column.missing(),
          column.distinct(),
          column.numbers(),
          column.times(),
          column.text(),
          column.histogram(),
          column.top(),
          column.examples());
    }
  }

  /**
   * @param kind as constant, many-missing, identifier-like, duplicate-rows
   * @param severity info or warning
   * @param share rows it is about, 0 to 1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FindingView(
      String kind, String severity, String column, long count, double share, String message) {

    static FindingView of(Finding finding, DatasetTexts texts) {
      return new FindingView(
          finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          finding.severity().name().toLowerCase(Locale.ROOT),
          finding.column(),
          finding.count(),
          finding.share(),
          texts.text(finding));
    }
  }

  static DatasetView of(Dataset dataset, DatasetTexts texts) {
    var profile = dataset.profile();
    return new DatasetView(
        dataset.id(),
        dataset.name(),
        dataset.series(),
        dataset.version(),
        dataset.sameAs(),
        dataset.fileName(),
        profile.rows(),
        profile.duplicateRows(),
        profile.columns().stream().map(ColumnView::of).toList(),
        profile.findings().stream().map(finding -> FindingView.of(finding, texts)).toList(),
        profile.source().bytes(),
        profile.source().sha256(),
        profile.source().encoding(),
        profile.source().delimiter(),
        profile.source().container(),
        dataset.createdAt());
  }
}
