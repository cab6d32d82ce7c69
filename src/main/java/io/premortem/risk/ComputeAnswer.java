package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.compute.ComputeCost;
import io.premortem.risk.compute.Estimate;
import io.premortem.risk.compute.RunwayEaten;
import java.util.Optional;

/**
 * A compute plan and what it comes to, as the API shows it; money is in the plan's currency.
 *
 * @param plan with every default in its place
 * @param runway null while there are no finance figures to compare with
 */
record ComputeAnswer(
    JsonNode plan, ComputeCost.Training training, ComputeCost.Serving serving, Runway runway) {

  /** Months that cash lasts. */
  record Runway(Months before, Months after, Months eaten) {}

  /** A null is a runway without end. */
  record Months(Double low, Double median, Double high) {
    static Months of(Estimate estimate) {
      return new Months(finite(estimate.low()), finite(estimate.median()), finite(estimate.high()));
    }

    private static Double finite(double value) {
      return Double.isInfinite(value) ? null : value;
    }
  }

  static ComputeAnswer of(JsonNode plan, ComputeCost cost, Optional<RunwayEaten> runway) {
    return new ComputeAnswer(
        plan,
        cost.training(),
        cost.serving(),
        runway
            .map(
                found ->
                    new Runway(
                        Months.of(found.before()),
                        Months.of(found.after()),
                        Months.of(found.eaten())))
            .orElse(null));
  }
}
