package io.premortem.risk.valuation;

import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Effect;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Mitigation;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Step;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Indicator.Feed;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One company's valid answers and figures, as the engine wants them. */
final class Company {

  /** Names of the flows. */
  static final String REVENUE = "revenue";

  static final String BURN = "burn";

  /** No round is certain before its money has arrived; judgement. */
  private static final double SUREST_RAISE = 0.95;

  private final Knowledge knowledge;
  private final Map<String, Answer> answers;
  private final List<Pressure> pressures;
  private final Finance finance;
  private final Set<String> taken;
  private final Map<String, Double> credibilities;

  Company(
      Knowledge knowledge,
      Map<String, Answer> answers,
      List<Pressure> pressures,
      Finance finance,
      Set<String> taken,
      Map<String, Double> credibilities) {
    this.knowledge = knowledge;
    this.answers = answers;
    this.pressures = pressures;
    this.finance = finance;
    this.taken = taken;
    this.credibilities = credibilities;
  }

  Valuation.Valued value(List<Flow> planned, Run run) {
    List<Influence> influences = influences();
    Distribution burn = afterMeasures(burn());
    Simulation simulation =
        Simulation.of(
                run.horizonMonths(),
                finance.openingCash(),
                flows(burn, planned),
                raises(),
                causes(influences, run.horizonMonths()),
                mitigations(burn.mean()))
            .withTrials(run.trials(), run.outer(), run.seed())
            .withFrailty(run.frailty());
    return new Valuation.Valued(simulation, influences, pressures, burn.mean());
  }

  private List<Flow> flows(Distribution burn, List<Flow> planned) {
    var own =
        Stream.of(
            new Flow(REVENUE, 1, contribution(), finance.revenueGrowth(), 0),
            new Flow(BURN, -1, burn, finance.burnGrowth(), 0));
    return Stream.concat(own, planned.stream()).toList();
  }

  /** What is wrong between figures that are each valid. */
  List<Violation> violations() {
    Optional<Indicator> measured = feeding(Feed.BURN);
    if (measured.isEmpty() || burn().quantile(0.05) >= 0) {
      return List.of();
    }
    return List.of(
        Violation.of(
            "answers." + measured.get().id(),
            "Net burn and the margin on revenue together give spending below 0; check both.",
            "净消耗与收入毛利相加得到负的支出；请检查这两项。"));
  }

  private List<Influence> influences() {
    return knowledge
        .indicators()
        .filter(indicator -> !indicator.causes().isEmpty())
        .flatMap(
            indicator -> {
              if (!pressures.isEmpty() && indicator.countsObligations()) {
                return pressures.stream().map(pressure -> influence(indicator, pressure));
              }
              return Stream.of(influence(indicator));
            })
        .toList();
  }

  private Influence influence(Indicator indicator) {
    Answer answer = answers.get(indicator.id());
    double credibility = credibility(indicator);
    return new Influence(
        indicator.id(),
        answer,
        Multipliers.of(indicator, answer),
        credibility,
        Multipliers.of(indicator, answer, credibility),
        indicator.causes());
  }

  private double credibility(Indicator indicator) {
    return credibilities.getOrDefault(indicator.id(), 1.0);
  }

  /** What the questionnaire found, in place of the founder's own count. */
  private static Influence influence(Indicator indicator, Pressure pressure) {
    var multiplier = new Interval(pressure.multiplier().low(), pressure.multiplier().high());
    return new Influence(
        indicator.id(),
        new Answer.Number(
            new Interval(
                pressure.counted().size(),
                pressure.counted().size() + pressure.undecided().size())),
        multiplier,
        1,
        multiplier,
        List.of(pressure.cause()));
  }

  private List<io.premortem.risk.engine.Cause> causes(
      List<Influence> influences, int horizonMonths) {
    return knowledge.areas().stream()
        .flatMap(
            area ->
                area.causes().stream().map(cause -> cause(area, cause, influences, horizonMonths)))
        .toList();
  }

  private io.premortem.risk.engine.Cause cause(
      Area area, Cause cause, List<Influence> influences, int horizonMonths) {
    Stream<Interval> answered =
        influences.stream()
            .filter(influence -> influence.causes().contains(cause.id()))
            .map(Influence::multiplier);
    Stream<Interval> measured =
        measures()
            .filter(measure -> cause.id().equals(measure.cause()))
            .map(io.premortem.risk.knowledge.Mitigation::hazardMultiplier);
    Interval hazard = Stream.concat(answered, measured).reduce(cause.hazard(), Interval::times);
    return new io.premortem.risk.engine.Cause(
        cause.id(),
        area.id(),
        Products.of(hazard),
        effect(cause.effect()),
        steps(cause, horizonMonths));
  }

  /** The regulation clock: laws to come raise the hazard from their month on. */
  private List<Step> steps(Cause cause, int horizonMonths) {
    return pressures.stream()
        .filter(pressure -> pressure.cause().equals(cause.id()))
        .flatMap(pressure -> pressure.rises().stream())
        .filter(rise -> rise.fromMonth() <= horizonMonths)
        .map(
            rise ->
                new Step(
                    rise.fromMonth(),
                    Products.of(new Interval(rise.factor().low(), rise.factor().high()))))
        .toList();
  }

  /** The measures that are taken: they work from month 1 on, and their cost is behind. */
  private Stream<io.premortem.risk.knowledge.Mitigation> measures() {
    return knowledge.mitigations().filter(measure -> taken.contains(measure.id()));
  }

  private Distribution afterMeasures(Distribution burn) {
    return measures()
        .filter(measure -> measure.cause() == null)
        .map(measure -> Products.of(measure.effectMultiplier()))
        .reduce(burn, Products::times);
  }

  private Effect effect(Cause.Effect effect) {
    return switch (effect.type()) {
      case TERMINAL -> new Effect.Terminal();
      case LOSS ->
          new Effect.Loss(
              Products.scaled(
                  Products.of(effect.amount()),
                  knowledge.unitsPerDollar().get(finance.currency())));
      case REVENUE -> new Effect.Revenue(Products.of(effect.multiplier()), effect.months());
      case BURN -> new Effect.Burn(Products.of(effect.multiplier()), effect.months());
      case DELAY_RAISE -> new Effect.DelayRaise(Distribution.constant(effect.months()));
    };
  }

  private List<Mitigation> mitigations(double monthlyBurn) {
    return knowledge
        .mitigations()
        .filter(known -> !taken.contains(known.id()))
        .map(
            known ->
                new Mitigation(
                    known.id(),
                    known.cause() == null ? Mitigation.Target.BURN : Mitigation.Target.CAUSE,
                    known.cause(),
                    distribution(known.hazardMultiplier()),
                    distribution(known.effectMultiplier()),
                    Distribution.constant(known.costMonths() * monthlyBurn),
                    known.delayMonths() + 1))
        .toList();
  }

  private static Distribution distribution(Interval interval) {
    return interval == null ? null : Products.of(interval);
  }

  /** Revenue less its direct cost, month 1. */
  private Distribution contribution() {
    return Products.times(finance.revenue(), grossMargin());
  }

  /** The declared margin, else the answered one, else what inference leaves, else all of it. */
  private Distribution grossMargin() {
    if (finance.grossMargin() != null) {
      return finance.grossMargin();
    }
    return answered(Feed.GROSS_MARGIN)
        .map(percent -> new Interval(percent.low() / 100, percent.high() / 100))
        .or(
            () ->
                answered(Feed.DIRECT_COST)
                    .map(cost -> new Interval(1 - cost.high() / 100, 1 - cost.low() / 100)))
        .map(Products::of)
        .orElse(Distribution.constant(1));
  }

  /** Measured net burn, with the contribution of revenue added back, before the declared burn. */
  private Distribution burn() {
    Optional<Interval> net = answered(Feed.BURN);
    if (net.isEmpty()) {
      return finance.burn();
    }
    double addedBack = contribution().mean();
    return Products.of(new Interval(net.get().low() + addedBack, net.get().high() + addedBack));
  }

  private List<Raise> raises() {
    double multiplier =
        feeding(Feed.RAISE_PROBABILITY)
            .filter(indicator -> answers.containsKey(indicator.id()))
            .map(
                indicator ->
                    Multipliers.of(indicator, answers.get(indicator.id()), credibility(indicator))
                        .geometricMean())
            .orElse(1.0);
    return finance.raises().stream()
        .map(
            raise ->
                new Raise(
                    raise.name(),
                    raise.amount(),
                    raise.month(),
                    likelier(raise.probability(), multiplier)))
        .toList();
  }

  private static Distribution likelier(Distribution probability, double multiplier) {
    return multiplier == 1
        ? probability
        : Products.mapped(probability, p -> Math.min(p * multiplier, Math.max(p, SUREST_RAISE)));
  }

  private Optional<Indicator> feeding(Feed feed) {
    return knowledge.indicators().filter(indicator -> indicator.feeds() == feed).findFirst();
  }

  private Optional<Interval> answered(Feed feed) {
    return feeding(feed)
        .map(indicator -> answers.get(indicator.id()))
        .map(answer -> answer instanceof Answer.Number(Interval value) ? value : null);
  }
}
