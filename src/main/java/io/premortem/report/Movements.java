package io.premortem.report;

import io.premortem.report.Report.Moved;
import io.premortem.risk.SimulationDesk;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.law.Catalogues;
import io.premortem.risk.movement.Movement;
import io.premortem.risk.movement.Version;
import io.premortem.risk.valuation.Valuation.Valued;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Why the reports of an assessment differ. No transaction is open while the engine works. */
@ApplicationScoped
class Movements {

  /** What was stated, and from what. */
  private record Stated(int number, UUID assessment, Inputs inputs, List<SurvivalPoint> survival) {}

  private final SimulationDesk desk;
  private final ReportStore store;
  private final Catalogues catalogues;
  private final ReportJson json;
  private final InputsJson inputsJson;

  Movements(
      SimulationDesk desk,
      ReportStore store,
      Catalogues catalogues,
      ReportJson json,
      InputsJson inputsJson) {
    this.desk = desk;
    this.store = store;
    this.catalogues = catalogues;
    this.json = json;
    this.inputsJson = inputsJson;
  }

  /** Why a new run does not give what the newest report of the assessment states; null for none. */
  Moved since(UUID assessment, Inputs inputs, List<SurvivalPoint> survival) {
    return QuarkusTransaction.requiringNew()
        .call(() -> store.latest(assessment).filter(row -> row.inputs != null).map(this::stated))
        .map(earlier -> moved(earlier, new Stated(0, assessment, inputs, survival)))
        .orElse(null);
  }

  /**
   * Why a report does not state what an earlier one did; empty unless there are both, of one
   * assessment, with their inputs.
   */
  Optional<Moved> between(UUID from, UUID to) {
    Optional<Stated> earlier = stated(from);
    Optional<Stated> later = stated(to);
    return earlier.isPresent()
            && later.isPresent()
            && earlier.get().assessment.equals(later.get().assessment)
        ? Optional.of(moved(earlier.get(), later.get()))
        : Optional.empty();
  }

  private Optional<Stated> stated(UUID report) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                store.findByIdOptional(report).filter(row -> row.inputs != null).map(this::stated));
  }

  private Stated stated(ReportEntity row) {
    return new Stated(
        row.number, row.assessmentId, inputsJson.read(row.inputs), json.read(row.body).survival());
  }

  private Moved moved(Stated earlier, Stated later) {
    int month = Math.min(earlier.survival.size(), later.survival.size()) - 1;
    Movement movement =
        desk.hold(
            place ->
                Movement.between(
                    version(earlier, month),
                    version(later, month),
                    later.inputs.run(),
                    valued -> place.run(bare(valued)).survival().get(month).p()));
    return new Moved(
        earlier.number,
        month,
        movement.from(),
        movement.to(),
        movement.parts().stream()
            .map(
                part -> new Moved.Part(part.reason().name().toLowerCase(Locale.ROOT), part.delta()))
            .toList());
  }

  private Version version(Stated stated, int month) {
    Inputs inputs = stated.inputs;
    return new Version(
        inputs.situation(),
        catalogues.of(inputs.knowledge(), inputs.rules()),
        stated.survival.get(month).p());
  }

  private static Simulation bare(Valued valued) {
    return valued.simulation().withOutputs(Set.of());
  }
}
