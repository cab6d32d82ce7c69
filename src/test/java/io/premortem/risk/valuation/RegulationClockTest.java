package io.premortem.risk.valuation;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Applicability;
import io.premortem.risk.compliance.Duty;
import io.premortem.risk.compliance.Reply;
import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Step;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.risk.law.RulesFiles;
import io.premortem.risk.valuation.Valuation.Valued;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** With the rules that ship: what is law later steps the hazard then, unless it is done. */
class RegulationClockTest {
  private static final Catalogue CATALOGUE =
      new Catalogue(KnowledgeFiles.load(), RulesFiles.load());
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private static Situation situation(Set<String> met, LocalDate asOf) {
    var finance =
        new Finance(
            "USD",
            1_000_000.0,
            Distribution.constant(20_000),
            null,
            null,
            Distribution.constant(80_000),
            null,
            List.of());
    var replies =
        new Answers(
            Map.of(
                "markets",
                new Reply.Choices(Set.of("eu", "us-ca", "us-co")),
                "roles",
                new Reply.Choices(Set.of("system-provider")),
                "sector",
                new Reply.Choices(Set.of("employment")),
                "decisions",
                new Reply.Choice("yes")));
    return new Situation(
        asOf, Map.of(), finance, null, null, replies, met, Set.of(), null, List.of());
  }

  private static List<Step> steps(Situation situation) {
    var valued = (Valued) Valuation.of(situation, CATALOGUE, Run.standard());
    return valued.simulation().causes().stream().map(Cause::steps).flatMap(List::stream).toList();
  }

  @Test
  void aLawToComeStepsTheHazardInItsMonthAndNearsAsTimePasses() {
    Situation today = situation(Set.of(), TODAY);
    Applicability law = today.law(CATALOGUE.rules());
    Set<Integer> months =
        law.duties().stream()
            .filter(duty -> !duty.inForce() && duty.fromMonth() <= Run.DEFAULT_HORIZON)
            .filter(duty -> !duty.obligation().pressures().isEmpty())
            .map(Duty::fromMonth)
            .collect(Collectors.toSet());
    assertThat(months).isNotEmpty();

    assertThat(steps(today)).extracting(Step::fromMonth).containsOnlyElementsOf(months);
    assertThat(steps(today)).allMatch(step -> step.multiplier().quantile(0.5) > 0.999);

    int last = steps(today).stream().mapToInt(Step::fromMonth).max().orElseThrow();
    Situation later = situation(Set.of(), TODAY.plusMonths(1));
    assertThat(steps(later).stream().mapToInt(Step::fromMonth).max().orElseThrow())
        .isEqualTo(last - 1);
  }

  @Test
  void whatIsDoneStepsNothing() {
    Set<String> all =
        CATALOGUE.rules().obligations().stream().map(o -> o.id()).collect(Collectors.toSet());
    assertThat(steps(situation(all, TODAY))).isEmpty();
  }
}
