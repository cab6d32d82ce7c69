package io.premortem.risk.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Simulator;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.risk.law.RulesFiles;
import io.premortem.risk.movement.Movement.Part;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Catalogue;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Measured;
import io.premortem.risk.valuation.Run;
import io.premortem.risk.valuation.Situation;
import io.premortem.risk.valuation.Valuation;
import io.premortem.risk.valuation.Valuation.Valued;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovementTest {
  private static final Run RUN = new Run(24, 4_000, 100, 7, Frailty.NONE);
  private static final Catalogue CATALOGUE =
      new Catalogue(KnowledgeFiles.load(), RulesFiles.load());

  private static final Situation BEFORE =
      new Situation(
          LocalDate.of(2026, 7, 1),
          Map.of(),
          finance("USD", 1_000_000),
          null,
          null,
          Answers.NONE,
          Set.of(),
          Set.of(),
          Map.of(),
          List.of());

  private static Finance finance(String currency, double cash) {
    return new Finance(
        currency,
        cash,
        Distribution.constant(20_000),
        null,
        null,
        Distribution.interval(60_000, 90_000),
        null,
        List.of());
  }

  private static Measured ledger(String currency, double burn) {
    return new Measured(
        new UUID(0, 1),
        "ledger",
        "00",
        1,
        1,
        12,
        "2026-06",
        currency,
        900_000.0,
        new Interval(18_000, 24_000),
        null,
        Interval.of(burn),
        null,
        Interval.of(burn - 20_000));
  }

  private static Situation changed(Finance finance, Measured measured, LocalDate asOf) {
    var option =
        CATALOGUE
            .knowledge()
            .indicators()
            .filter(i -> i instanceof Indicator.Choice)
            .map(i -> (Indicator.Choice) i)
            .findFirst()
            .orElseThrow();
    return new Situation(
        asOf,
        Map.of(option.id(), new Answer.Chosen(option.options().getLast().id())),
        finance,
        measured,
        null,
        Answers.NONE,
        Set.of(),
        Set.of(),
        Map.of(),
        List.of());
  }

  private static double survival(Valued valued) {
    return Simulator.run(valued.simulation().withOutputs(Set.of())).survival().getLast().p();
  }

  private static Version version(Situation situation, Catalogue catalogue) {
    return new Version(
        situation, catalogue, survival((Valued) Valuation.of(situation, catalogue, RUN)));
  }

  private static Movement movement(Version before, Version after) {
    return Movement.between(before, after, RUN, MovementTest::survival);
  }

  private static double sum(Movement movement) {
    return movement.parts().stream().mapToDouble(Part::delta).sum();
  }

  @Test
  void partsSumToTheWholeAndWhatDidNotChangeHasNone() {
    var before = version(BEFORE, CATALOGUE);
    var after =
        version(
            changed(finance("USD", 800_000), ledger("USD", 70_000), LocalDate.of(2026, 11, 1)),
            CATALOGUE);

    Movement movement = movement(before, after);

    assertThat(sum(movement)).isCloseTo(after.survival() - before.survival(), within(1e-12));
    assertThat(movement.parts())
        .extracting(Part::reason)
        .containsExactly(Reason.DATA, Reason.ANSWERS, Reason.TIME, Reason.ENGINE);
    assertThat(movement.parts().getFirst().delta()).isNotZero();
    // No question of law is answered, so the days change nothing.
    assertThat(movement.parts().get(2).delta()).isZero();
    assertThat(movement.parts().getLast().delta()).isCloseTo(0, within(1e-12));
  }

  @Test
  void mixturesThatAreOneCompanyArePlayedOnce() {
    var before = version(BEFORE, CATALOGUE);
    var after =
        version(changed(finance("USD", 800_000), null, LocalDate.of(2026, 11, 1)), CATALOGUE);
    List<Valued> played = new ArrayList<>();

    Movement.between(
        before,
        after,
        RUN,
        valued -> {
          played.add(valued);
          return survival(valued);
        });

    // Answers and time changed, four mixtures; the days change nothing, so two companies.
    assertThat(played).hasSize(2);
  }

  @Test
  void theWayBackIsTheSameWithOtherSigns() {
    var before = version(BEFORE, CATALOGUE);
    var after =
        version(changed(finance("USD", 800_000), ledger("USD", 70_000), BEFORE.asOf()), CATALOGUE);
    var there = movement(before, after).parts();
    var back = movement(after, before).parts();
    for (int i = 0; i < there.size(); i++) {
      assertThat(back.get(i).reason()).isEqualTo(there.get(i).reason());
      assertThat(back.get(i).delta()).isCloseTo(-there.get(i).delta(), within(1e-12));
    }
  }

  @Test
  void anotherEngineAloneIsAllTheEngines() {
    var after = version(BEFORE, CATALOGUE);
    var before = new Version(BEFORE, CATALOGUE, after.survival() + 0.125);
    assertThat(movement(before, after).parts())
        .containsExactly(new Part(Reason.ENGINE, after.survival() - before.survival()));
  }

  @Test
  void anotherKnowledgeBaseAloneIsAllTheKnowledges() {
    var older =
        new Knowledge(
            "older",
            CATALOGUE.knowledge().areas().subList(0, 6),
            CATALOGUE.knowledge().unitsPerDollar(),
            CATALOGUE.knowledge().grades());
    var before = version(BEFORE, new Catalogue(older, CATALOGUE.rules()));
    var after = version(BEFORE, CATALOGUE);
    assertThat(movement(before, after).parts().getFirst())
        .isEqualTo(new Part(Reason.KNOWLEDGE, after.survival() - before.survival()));
  }

  @Test
  void whatFitsOnlyTogetherIsOnePart() {
    // Spending is declared no more once the ledger is there: without the ledger that is no company.
    var declared = new Finance("USD", 900_000.0, null, null, null, null, null, List.of());
    var before = version(BEFORE, CATALOGUE);
    var after = version(changed(declared, ledger("USD", 70_000), BEFORE.asOf()), CATALOGUE);

    Movement movement = movement(before, after);

    assertThat(movement.parts())
        .extracting(Part::reason)
        .containsExactly(Reason.TOGETHER, Reason.ENGINE);
    assertThat(sum(movement)).isCloseTo(after.survival() - before.survival(), within(1e-12));
  }

  @Test
  void sharesAreThoseOfTheOrders() {
    // v = 1 with both, else 0: each is there last in half of the orders.
    var shares =
        Split.of(
            List.of(Reason.DATA, Reason.LAW, Reason.TIME),
            taken -> taken.contains(Reason.DATA) && taken.contains(Reason.LAW) ? 1 : 0);
    assertThat(shares.get(Reason.DATA)).isCloseTo(0.5, within(1e-15));
    assertThat(shares.get(Reason.LAW)).isCloseTo(0.5, within(1e-15));
    assertThat(shares.get(Reason.TIME)).isZero();
  }
}
