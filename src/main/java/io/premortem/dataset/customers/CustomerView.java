package io.premortem.dataset.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.dataset.customers.retention.Churn;
import io.premortem.dataset.customers.retention.Cohort;
import io.premortem.dataset.customers.retention.Concentration;
import io.premortem.dataset.customers.retention.Note;
import io.premortem.dataset.customers.retention.Retention;
import io.premortem.dataset.customers.retention.RevenueRetention;
import io.premortem.dataset.customers.retention.SurvivalPoint;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A report of customers as the API shows it. Months are written as 2025-03, shares are 0 to 1,
 * intervals 90 %.
 *
 * @param reason why there are no figures, as no-customer; absent when there are
 * @param message the reason in words
 * @param figures absent when there are none
 * @param evidence what may answer a question of an assessment; absent when there are no figures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerView(
    UUID dataset,
    boolean recognised,
    String reason,
    String message,
    Mapping mapping,
    boolean byHand,
    List<CustomerReport.ColumnChoice> choices,
    FiguresView figures,
    CustomerEvidence evidence,
    CustomerReport.Provenance provenance) {

  /**
   * @param period first month, last complete month, last month in which leaving is certain
   * @param interval usual months between payments; absent for subscriptions
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record FiguresView(
      Period period,
      long customers,
      long active,
      Integer interval,
      Churn churn,
      RevenueRetention revenue,
      Concentration concentration,
      Integer medianMonths,
      List<SurvivalPoint> survival,
      List<Cohort> cohorts,
      List<NoteView> notes) {

    static FiguresView of(Retention figures, CustomerTexts texts) {
      return new FiguresView(
          new Period(figures.firstMonth(), figures.lastMonth(), figures.certainMonth()),
          figures.customers(),
          figures.active(),
          figures.interval() == 0 ? null : figures.interval(),
          figures.churn(),
          figures.revenue(),
          figures.concentration(),
          figures.medianMonths(),
          figures.survival(),
          figures.cohorts(),
          figures.notes().stream().map(note -> NoteView.of(note, texts)).toList());
    }
  }

  /** The months that the figures are about. */
  public record Period(String first, String last, String certain) {}

  /**
   * @param kind as rows-left-out
   */
  public record NoteView(String kind, long count, String message) {

    static NoteView of(Note note, CustomerTexts texts) {
      return new NoteView(
          note.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
          note.count(),
          texts.text(note));
    }
  }

  static CustomerView of(CustomerReport report, CustomerTexts texts) {
    return new CustomerView(
        report.dataset(),
        report.recognised(),
        report.reason(),
        report.reason() == null ? null : texts.reason(report.reason()),
        report.mapping(),
        report.byHand(),
        report.choices(),
        report.figures() == null ? null : FiguresView.of(report.figures(), texts),
        report.evidence().orElse(null),
        report.provenance());
  }
}
