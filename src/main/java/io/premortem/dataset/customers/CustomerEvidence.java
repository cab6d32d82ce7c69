package io.premortem.dataset.customers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.dataset.customers.retention.Estimate;
import io.premortem.dataset.customers.retention.Retention;
import java.util.UUID;

/**
 * Figures of customers, without any customer's name, fit to stand beside what the founders say.
 * Shares are 0 to 1, intervals 90 %.
 *
 * @param month last month that the data covers in full, as 2025-03
 * @param customers in all
 * @param churn share of the customers that leaves in a month
 * @param recentChurn the same over the last six months; may be {@code null}
 * @param revenueChurn share of the revenue that shrinks or leaves in a month; {@code null} without
 *     amounts
 * @param largestShare of the revenue of twelve months, exact; {@code null} without amounts
 * @param topFiveShare of the revenue of twelve months, exact; {@code null} without amounts
 * @param hhi Herfindahl–Hirschman index of that revenue, 0 to 1; {@code null} without amounts
 * @param effectiveCustomers 1 / hhi; {@code null} without amounts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerEvidence(
    UUID dataset,
    String month,
    long customers,
    Estimate churn,
    Estimate recentChurn,
    Estimate revenueChurn,
    Double largestShare,
    Double topFiveShare,
    Double hhi,
    Double effectiveCustomers,
    CustomerReport.Provenance provenance) {

  static CustomerEvidence of(
      UUID dataset, Retention figures, CustomerReport.Provenance provenance) {
    var churn = figures.churn();
    var revenue = figures.revenue();
    var concentration = figures.concentration();
    return new CustomerEvidence(
        dataset,
        figures.lastMonth(),
        figures.customers(),
        churn.all().rate(),
        churn.recent() == null ? null : churn.recent().rate(),
        revenue == null ? null : revenue.gross().complement(),
        concentration == null ? null : concentration.largest(),
        concentration == null ? null : concentration.topFive(),
        concentration == null ? null : concentration.hhi(),
        concentration == null ? null : concentration.effective(),
        provenance);
  }
}
