package io.premortem.risk.pages;

import io.premortem.risk.Assessment;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.compute.Range;
import java.util.ArrayList;
import java.util.List;

/** A cost of the compute plan on the money page. */
record PlannedCost(String label, String value) {

  /** Those that are in the simulation; empty without a plan. */
  static List<PlannedCost> of(Assessment assessment, ComputeText text) {
    ComputePlan plan = assessment.compute();
    List<PlannedCost> costs = new ArrayList<>();
    if (plan != null && plan.training() != null) {
      costs.add(cost(text.messages().lineTraining(), plan.training().cost(), plan, text));
    }
    if (plan != null && plan.serving() != null && plan.servingOnTop()) {
      var cost = plan.serving().monthlyCost();
      var range = new Range(cost.quantile(0.05), cost.quantile(0.95));
      costs.add(cost(text.messages().lineServing(), range, plan, text));
    }
    return costs;
  }

  private static PlannedCost cost(String label, Range range, ComputePlan plan, ComputeText text) {
    String span = text.span(range);
    String value = span.isEmpty() ? text.number(range.low()) : span;
    return new PlannedCost(label, value + " " + plan.currency());
  }
}
