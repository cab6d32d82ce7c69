package io.premortem.risk.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Distribution.Constant;
import io.premortem.risk.engine.Distribution.Lognormal;
import io.premortem.risk.engine.Effect;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Mitigation;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationCheck;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ValuationTest {

  private static final Knowledge KNOWLEDGE = KnowledgeFiles.load();

  private static Answer number(double value) {
    return new Answer.Number(Interval.of(value));
  }

  private static Answer between(double low, double high) {
    return new Answer.Number(new Interval(low, high));
  }

  private static Finance finance(String currency) {
    return new Finance(
        currency,
        1_200_000.0,
        Distribution.interval(20_000, 40_000),
        null,
        null,
        Distribution.interval(80_000, 120_000),
        null,
        List.of(new Raise("A", new Constant(2_000_000), new Constant(9), new Constant(0.5))));
  }

  private static Simulation value(Map<String, Answer> answers) {
    return value(answers, finance("USD"));
  }

  private static Simulation value(Map<String, Answer> answers, Finance finance) {
    Valuation valuation = Valuation.of(KNOWLEDGE, answers, finance, Run.standard());
    assertThat(valuation).isInstanceOf(Valuation.Valued.class);
    Simulation simulation = ((Valuation.Valued) valuation).simulation();
    assertThat(SimulationCheck.violations(simulation)).isEmpty();
    return simulation;
  }

  private static Cause cause(Simulation simulation, String id) {
    return simulation.causes().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static Lognormal hazard(Simulation simulation, String id) {
    return (Lognormal) cause(simulation, id).hazard();
  }

  private static List<String> violations(Map<String, Answer> answers, Finance finance) {
    Valuation valuation = Valuation.of(KNOWLEDGE, answers, finance, Run.standard());
    return ((Valuation.Refused) valuation).violations().stream().map(Violation::field).toList();
  }

  @Test
  void aKnownAnswerMovesTheHazardWithoutWideningIt() {
    Lognormal hazard = hazard(value(Map.of("supplier-share", number(100))), "supplier-cutoff");
    assertThat(hazard.low()).isCloseTo(0.002 * 1.6, within(1e-12));
    assertThat(hazard.high()).isCloseTo(0.012 * 1.6, within(1e-12));
  }

  @Test
  void plannedCostsComeOnTopOfTheFigures() {
    var planned = List.of(Flow.cost("compute-serving", new Constant(9)));
    var valuation =
        Valuation.of(
            KNOWLEDGE,
            Map.of(),
            List.of(),
            finance("USD"),
            planned,
            Set.of(),
            Map.of(),
            Run.standard());
    var with = ((Valuation.Valued) valuation).simulation().flows();
    assertThat(with).hasSize(3).containsAll(value(Map.of()).flows()).containsAll(planned);
  }

  @Test
  void theMultiplierIsLinearBetweenPointsAndFlatOutside() {
    for (double[] pair :
        new double[][] {{0, 0.6}, {30, 0.6}, {50, 0.8}, {70, 1.0}, {85, 1.3}, {100, 1.6}}) {
      Lognormal hazard =
          hazard(value(Map.of("supplier-share", number(pair[0]))), "supplier-cutoff");
      assertThat(hazard.low()).isCloseTo(0.002 * pair[1], within(1e-12));
    }
  }

  @Test
  void anIntervalWidensTheHazardInLogSpace() {
    Lognormal hazard = hazard(value(Map.of("supplier-share", between(30, 100))), "supplier-cutoff");
    double half = Math.hypot(Math.log(0.012 / 0.002) / 2, Math.log(1.6 / 0.6) / 2);
    double centre = Math.sqrt(0.002 * 0.012) * Math.sqrt(0.6 * 1.6);
    assertThat(hazard.low()).isCloseTo(centre * Math.exp(-half), within(1e-12));
    assertThat(hazard.high()).isCloseTo(centre * Math.exp(half), within(1e-12));
  }

  @Test
  void noAnswerWidensAroundTheReference() {
    Lognormal answered = hazard(value(Map.of("supplier-share", number(70))), "supplier-cutoff");
    Lognormal open = hazard(value(Map.of()), "supplier-cutoff");
    assertThat(open.mu()).isCloseTo(answered.mu(), within(1e-12));
    assertThat(open.sigma()).isGreaterThan(answered.sigma());
  }

  @Test
  void anUnmeasuredOptionCarriesItsInterval() {
    Simulation equal = value(Map.of("eval-gap", new Answer.Chosen("equal")));
    Simulation unmeasured = value(Map.of("eval-gap", new Answer.Chosen("not-measured")));
    assertThat(hazard(unmeasured, "leapfrogged").mu() - hazard(equal, "leapfrogged").mu())
        .isCloseTo(Math.log(Math.sqrt(1.2 * 3.0)), within(1e-12));
    assertThat(hazard(unmeasured, "leapfrogged").sigma())
        .isGreaterThan(hazard(equal, "leapfrogged").sigma());
  }

  @Test
  void openObligationsAddAQuarterEachUpToThree() {
    Lognormal none = hazard(value(Map.of("applicability", number(0))), "fine");
    Lognormal three = hazard(value(Map.of("applicability", number(3))), "fine");
    Lognormal many = hazard(value(Map.of("applicability", number(50))), "fine");
    assertThat(three.low() / none.low()).isCloseTo(1.75, within(1e-9));
    assertThat(many.low() / none.low()).isCloseTo(3, within(1e-9));
  }

  @Test
  void revenueComesInLessItsDirectCost() {
    Flow all = value(Map.of()).flows().getFirst();
    assertThat(all.monthly()).isEqualTo(Distribution.interval(20_000, 40_000));
    Flow half = value(Map.of("gross-margin", number(50))).flows().getFirst();
    assertThat(half.monthly()).isEqualTo(Distribution.interval(10_000, 20_000));
    Flow inference = value(Map.of("inference-cost-share", number(25))).flows().getFirst();
    assertThat(inference.monthly()).isEqualTo(Distribution.interval(15_000, 30_000));
  }

  @Test
  void measuredNetBurnReplacesDeclaredSpending() {
    Flow burn =
        value(
                Map.of("burn-measured", between(50_000, 60_000)),
                new Finance(
                    "USD",
                    1e6,
                    new Constant(20_000),
                    null,
                    new Constant(0.5),
                    new Constant(1),
                    null,
                    null))
            .flows()
            .get(1);
    assertThat(burn.monthly()).isEqualTo(Distribution.interval(60_000, 70_000));
  }

  @Test
  void theStageOfTheRoundScalesItsProbabilityShortOfCertainty() {
    Map<String, Answer> stage = Map.of("raise-stage", new Answer.Chosen("term-sheet"));
    assertThat(value(stage).raises().getFirst().probability().mean()).isCloseTo(0.9, within(1e-9));
    Map<String, Answer> early = Map.of("raise-stage", new Answer.Chosen("not-started"));
    assertThat(value(early).raises().getFirst().probability().mean()).isCloseTo(0.3, within(1e-9));
    assertThat(value(Map.of()).raises().getFirst().probability().mean()).isEqualTo(0.5);
  }

  @Test
  void lossesAreInTheCurrencyOfTheCompany() {
    Effect.Loss dollars = (Effect.Loss) cause(value(Map.of()), "late-payment").effect();
    Effect.Loss yuan =
        (Effect.Loss) cause(value(Map.of(), finance("CNY")), "late-payment").effect();
    assertThat(yuan.amount().mean() / dollars.amount().mean()).isCloseTo(7.2, within(1e-9));
  }

  @Test
  void mitigationsCostMonthsOfSpending() {
    Simulation simulation = value(Map.of());
    double burn = Distribution.interval(80_000, 120_000).mean();
    Mitigation provider =
        simulation.mitigations().stream()
            .filter(m -> m.id().equals("second-provider"))
            .findFirst()
            .orElseThrow();
    assertThat(provider.cost().mean()).isCloseTo(0.3 * burn, within(1e-6));
    assertThat(provider.fromMonth()).isEqualTo(3);
    Mitigation cut =
        simulation.mitigations().stream()
            .filter(m -> m.id().equals("cut-burn"))
            .findFirst()
            .orElseThrow();
    assertThat(cut.target()).isEqualTo(Mitigation.Target.BURN);
  }

  @Test
  void badAnswersAreNamed() {
    assertThat(
            violations(
                Map.of(
                    "no-such", number(1),
                    "eval-gap", new Answer.Chosen("best"),
                    "supplier-share", number(101),
                    "data-rights", between(80, 20),
                    "churn", number(Double.NaN),
                    "must-have", new Answer.Chosen("many")),
                finance("USD")))
        .containsExactly(
            "answers.churn",
            "answers.data-rights.low",
            "answers.eval-gap",
            "answers.must-have",
            "answers.no-such",
            "answers.supplier-share");
  }

  @Test
  void badFinanceIsNamed() {
    assertThat(violations(Map.of(), null)).containsExactly("finance");
    assertThat(
            violations(Map.of(), new Finance("XYZ", null, null, null, null, null, null, List.of())))
        .containsExactly(
            "finance.currency", "finance.openingCash", "finance.revenue", "finance.burn");
    assertThat(
            violations(
                Map.of(),
                new Finance(
                    "USD",
                    -1.0,
                    new Constant(Double.NaN),
                    new Constant(2),
                    new Constant(1.5),
                    Distribution.interval(9, 3),
                    null,
                    List.of(new Raise("A", new Constant(1), null, new Constant(2))))))
        .containsExactly(
            "finance.openingCash",
            "finance.revenue.constant",
            "finance.burn.low",
            "finance.grossMargin.constant",
            "finance.revenueGrowth.constant",
            "finance.raises[0].month",
            "finance.raises[0].probability.constant");
  }

  @Test
  void spendingBelowZeroIsRefused() {
    assertThat(violations(Map.of("burn-measured", number(-90_000)), finance("USD")))
        .containsExactly("answers.burn-measured");
  }

  @Test
  void aMeasureThatIsTakenWorksAndIsOfferedNoMore() {
    var measure =
        KNOWLEDGE.mitigations().filter(known -> known.cause() != null).findFirst().orElseThrow();
    var saving =
        KNOWLEDGE.mitigations().filter(known -> known.cause() == null).findFirst().orElseThrow();
    var taken =
        ((Valuation.Valued)
                Valuation.of(
                    KNOWLEDGE,
                    Map.of(),
                    List.of(),
                    finance("USD"),
                    List.of(),
                    Set.of(measure.id(), saving.id()),
                    Map.of(),
                    Run.standard()))
            .simulation();
    Simulation before = value(Map.of());

    var hazard = hazard(before, measure.cause());
    var product = new Interval(hazard.low(), hazard.high()).times(measure.hazardMultiplier());
    assertThat(hazard(taken, measure.cause()))
        .isEqualTo(new Lognormal(product.low(), product.high()));
    assertThat(taken.flows().get(1).monthly().mean())
        .isLessThan(before.flows().get(1).monthly().mean());
    assertThat(taken.mitigations())
        .extracting(Mitigation::id)
        .hasSize(before.mitigations().size() - 2)
        .doesNotContain(measure.id(), saving.id());
  }
}
