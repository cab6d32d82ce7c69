package io.premortem.report;

import com.fasterxml.jackson.core.type.TypeReference;
import io.premortem.report.disclosure.Section;
import io.premortem.report.seal.Bundle;
import io.premortem.report.seal.Part;
import io.premortem.risk.Assessment;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.risk.engine.Simulator;
import io.premortem.risk.engine.Watch;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.risk.law.RulesFiles;
import io.premortem.risk.valuation.Catalogue;
import io.premortem.risk.valuation.Situation;
import io.premortem.risk.valuation.Valuation;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Computes a sealed report again from its sealed inputs, without a database, and compares. What a
 * report tells of other things than its run is taken as sealed: names of people, what contradicted
 * its evidence, and why it moved, which needs the report before.
 */
final class Recomputation {
  private static final String AUTHOR = "author";

  private final SealedMembers sealed;
  private final Inputs inputs;
  private final int threads = Runtime.getRuntime().availableProcessors();

  private Recomputation(Bundle bundle, Inputs inputs) {
    this.sealed = new SealedMembers(bundle);
    this.inputs = inputs;
  }

  /** Why a bundle cannot be computed again. */
  static final class Impossible extends Exception {
    Impossible(String message) {
      super(message);
    }
  }

  /** Whether the bundle holds what is needed. */
  static boolean possible(Bundle bundle) {
    return bundle.content(Section.INPUTS.key()).isPresent();
  }

  /**
   * The open parts that a new computation gives otherwise, in their order; empty when all agree.
   *
   * @throws Impossible naming the version that this program does not have, or the bad input
   */
  static List<String> differing(Bundle bundle) throws Impossible {
    Object kept = bundle.content(Section.INPUTS.key()).orElseThrow();
    Inputs inputs = inputs(kept);
    var again = SealContents.of(new Recomputation(bundle, inputs).report(), kept);
    return bundle.parts().stream()
        .filter(part -> part.open() && !part.says(again.get(part.name())))
        .map(Part::name)
        .toList();
  }

  private static Inputs inputs(Object kept) throws Impossible {
    try {
      return new InputsJson().inputs(kept);
    } catch (IllegalArgumentException e) {
      throw new Impossible("the inputs are not what a report is computed from");
    }
  }

  private Report report() throws Impossible {
    Situation situation = inputs.situation();
    Catalogue catalogue = catalogue();
    if (!(Valuation.of(situation, catalogue, inputs.run()) instanceof Valuation.Valued valued)) {
      throw new Impossible("the inputs cannot be valued");
    }
    Knowledge knowledge = catalogue.knowledge().with(situation.own());
    SimulationResult result = Simulator.run(valued.simulation(), threads, Watch.NONE);
    var content =
        new ReportContent(
            knowledge,
            assessment(situation, catalogue),
            new ComplianceEvidence(catalogue.rules(), situation.law(catalogue.rules())),
            valued,
            situation,
            result);
    return content.report(
        sealed.id(), sealed.number(), sealed.createdAt(), extras(valued, knowledge, situation));
  }

  /** In exactly these versions: others would give other numbers. */
  private Catalogue catalogue() throws Impossible {
    String engine =
        sealed.member("provenance.exact", "engineVersion", new TypeReference<String>() {});
    if (engine != null && !engine.equals(Simulator.ENGINE_VERSION)) {
      throw new Impossible(
          "sealed with engine " + engine + ", this is engine " + Simulator.ENGINE_VERSION);
    }
    var knowledge =
        Optional.of(KnowledgeFiles.load())
            .filter(known -> known.version().equals(inputs.knowledge()))
            .or(() -> KnowledgeFiles.archived(inputs.knowledge()));
    var rules =
        Optional.of(RulesFiles.load())
            .filter(known -> known.version().equals(inputs.rules()))
            .or(() -> RulesFiles.archived(inputs.rules()));
    if (knowledge.isEmpty() || rules.isEmpty()) {
      throw new Impossible(
          "this program does not have knowledge base %s with rules %s"
              .formatted(inputs.knowledge(), inputs.rules()));
    }
    return new Catalogue(knowledge.get(), rules.get());
  }

  private Assessment assessment(Situation situation, Catalogue catalogue) throws Impossible {
    Integer revision =
        sealed.member("provenance.exact", "revision", new TypeReference<Integer>() {});
    return new Assessment(
        new UUID(0, 0),
        sealed.assessment(),
        situation.answers(),
        situation.evidence() == null ? Map.of() : situation.evidence(),
        situation.declared(),
        situation.measured() == null ? null : situation.measured().dataset(),
        situation.measured(),
        situation.compute(),
        revision == null ? 0 : revision,
        catalogue.knowledge().version(),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private Extras extras(Valuation.Valued valued, Knowledge knowledge, Situation situation)
      throws Impossible {
    Report.Stress stress =
        sealed.member("stress.exact", "stress", new TypeReference<Report.Stress>() {});
    boolean budgets = sealed.open("budgets.exact");
    return new Extras(
        sealed.member("movement", "moved", new TypeReference<Report.Moved>() {}),
        stress == null
            ? null
            : Searches.stress(
                valued,
                knowledge,
                situation,
                stress.tolerance(),
                (simulation, hardships) ->
                    Simulator.survivals(simulation, hardships, threads, Watch.NONE)),
        // Also what measures cost in months of spending is told by the budgets.
        budgets
            ? Searches.budgets(
                valued, knowledge, simulation -> Simulator.run(simulation, threads, Watch.NONE))
            : null,
        sealed.member("evidence.exact", "misfits", new TypeReference<List<Report.Misfit>>() {}),
        people(situation),
        AUTHOR);
  }

  /** The names that stand in the report, by the subjects that stand in its inputs. */
  private Map<String, String> people(Situation situation) throws Impossible {
    Map<String, String> people = new HashMap<>();
    people.put(AUTHOR, sealed.member("provenance.exact", "author", new TypeReference<String>() {}));
    List<Report.Evidence> rows =
        sealed.member("evidence.exact", "evidence", new TypeReference<List<Report.Evidence>>() {});
    if (rows != null && situation.evidence() != null) {
      rows.stream()
          .filter(row -> row.grade() != null && situation.evidence().containsKey(row.indicator()))
          .forEach(
              row -> people.put(situation.evidence().get(row.indicator()).by(), row.grade().by()));
    }
    return people;
  }
}
