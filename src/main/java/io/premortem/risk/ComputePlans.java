package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compute.Accelerator;
import io.premortem.risk.compute.ComputeCost;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.risk.compute.RunwayEaten;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.valuation.Catalogue;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Run;
import io.premortem.risk.valuation.Valuation;
import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Compute plans: read, worked out, and kept with an assessment of the current tenant. */
@ApplicationScoped
public class ComputePlans {
  /**
   * What JSON says.
   *
   * @param plan with stand-ins for what is wrong
   * @param violations what to mend; the plan counts only when there are none
   */
  public record Reading(ComputePlan plan, List<Violation> violations) {}

  private final AssessmentStore store;
  private final Accelerators accelerators;
  private final Catalogue catalogue;
  private final AuditLog audit;
  private final Clock clock;

  ComputePlans(
      AssessmentStore store,
      Accelerators accelerators,
      Catalogue catalogue,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.accelerators = accelerators;
    this.catalogue = catalogue;
    this.audit = audit;
    this.clock = clock;
  }

  public Reading read(JsonNode body) {
    return ComputeJson.read(body, accelerators, catalogue.knowledge().unitsPerDollar());
  }

  /** The JSON that reads as this plan, with every default in its place. */
  public JsonNode write(ComputePlan plan) {
    return ComputeWriting.write(plan);
  }

  public List<Accelerator> accelerators() {
    return accelerators.all();
  }

  public ComputeCost cost(ComputePlan plan) {
    return ComputeCost.of(plan);
  }

  /** What the plan does to the months that cash lasts; empty while there are no usable figures. */
  public Optional<RunwayEaten> runway(Assessment assessment, ComputePlan plan) {
    Finance finance = assessment.used();
    if (finance == null) {
      return Optional.empty();
    }
    var valuation =
        Valuation.of(
            // Revenue and burn hang on no law.
            assessment.situation(LocalDate.EPOCH, Answers.NONE, Set.of()),
            catalogue,
            Run.standard());
    return switch (valuation) {
      case Valuation.Refused _ -> Optional.empty();
      case Valuation.Valued valued ->
          Optional.of(
              RunwayEaten.of(
                  finance.openingCash(),
                  monthly(valued, "revenue"),
                  monthly(valued, "burn"),
                  plan.flows(catalogue.knowledge().rate(plan.currency(), finance.currency()))));
    };
  }

  private static Distribution monthly(Valuation.Valued valued, String name) {
    return valued.simulation().flows().stream()
        .filter(flow -> flow.name().equals(name))
        .map(Flow::monthly)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Keeps the plan with the assessment, in place of the one before.
   *
   * @return false when there is no such assessment
   */
  @Transactional
  public boolean attach(UUID assessment, ComputePlan plan, String actor) {
    return keep(assessment, write(plan).toString(), "assessment.compute-planned", actor);
  }

  /**
   * Takes the plan off the assessment; nothing happens when it has none.
   *
   * @return false when there is no such assessment
   */
  @Transactional
  public boolean detach(UUID assessment, String actor) {
    return keep(assessment, null, "assessment.compute-removed", actor);
  }

  private boolean keep(UUID assessment, String plan, String act, String actor) {
    var found = store.findForChange(assessment);
    if (found.isEmpty()) {
      return false;
    }
    var row = found.get();
    if (plan != null || row.compute != null) {
      row.compute = plan;
      row.revision++;
      row.updatedAt = clock.instant();
      audit.record(actor, act, assessment.toString(), "revision " + row.revision);
    }
    return true;
  }
}
