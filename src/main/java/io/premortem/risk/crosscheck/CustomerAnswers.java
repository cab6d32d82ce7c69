package io.premortem.risk.crosscheck;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.customers.CustomerEvidence;
import io.premortem.dataset.customers.Customers;
import io.premortem.dataset.customers.retention.Estimate;
import io.premortem.risk.Assessment;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Churn and concentration, from the newest customers table. */
@ApplicationScoped
class CustomerAnswers implements MeasuredSource {
  private static final String CHURN = "churn";
  private static final String CONCENTRATION = "concentration";

  private final Customers customers;
  private final Datasets datasets;

  CustomerAnswers(Customers customers, Datasets datasets) {
    this.customers = customers;
    this.datasets = datasets;
  }

  @Override
  public List<MeasuredAnswer> answers(Assessment assessment) {
    return customers.newest().map(this::answers).orElse(List.of());
  }

  private List<MeasuredAnswer> answers(CustomerEvidence evidence) {
    Evidence.Origin source =
        datasets
            .find(evidence.dataset())
            .map(Dataset::name)
            .map(
                name ->
                    new Evidence.Origin(evidence.dataset(), name, evidence.provenance().sha256()))
            .orElse(null);
    var asOf = YearMonth.parse(evidence.month()).atEndOfMonth();
    var found =
        new Text(
            evidence.customers() + " customers to " + evidence.month(),
            "截至 " + evidence.month() + " 共 " + evidence.customers() + " 家客户");
    List<MeasuredAnswer> answers = new ArrayList<>();
    Estimate churn = evidence.revenueChurn() == null ? evidence.churn() : evidence.revenueChurn();
    answers.add(new MeasuredAnswer(CHURN, percent(churn.low(), churn.high()), asOf, source, found));
    if (evidence.largestShare() != null) {
      double largest = evidence.largestShare();
      answers.add(
          new MeasuredAnswer(CONCENTRATION, percent(largest, largest), asOf, source, found));
    }
    return List.copyOf(answers);
  }

  /** To a hundredth of a per cent; a month in which revenue grew has no churn below 0. */
  private static Answer percent(double low, double high) {
    return new Answer.Number(new Interval(hundredths(low), hundredths(high)));
  }

  private static double hundredths(double share) {
    return Math.round(Math.clamp(share, 0, 1) * 10_000) / 100.0;
  }
}
