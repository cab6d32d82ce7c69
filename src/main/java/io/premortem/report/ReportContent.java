package io.premortem.report;

import io.premortem.report.Report.AnswerBehind;
import io.premortem.report.Report.AreaScore;
import io.premortem.report.Report.CauseShare;
import io.premortem.report.Report.Evidence;
import io.premortem.report.Report.Example;
import io.premortem.report.Report.Factor;
import io.premortem.report.Report.Grade;
import io.premortem.report.Report.Headline;
import io.premortem.report.Report.MitigationRank;
import io.premortem.report.Report.Origin;
import io.premortem.risk.Assessment;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.evidence.AnswerText;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.Mitigation;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Influence;
import io.premortem.risk.valuation.Situation;
import io.premortem.risk.valuation.Valuation.Valued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts a report together from what the engine found and what the knowledge base says. Pure. */
final class ReportContent {
  private static final Text CASH_OUT = new Text("Out of cash", "资金耗尽");

  private final Knowledge knowledge;
  private final Assessment assessment;
  private final ComplianceEvidence law;
  private final Valued valued;
  private final Situation situation;
  private final SimulationResult result;

  ReportContent(
      Knowledge knowledge,
      Assessment assessment,
      ComplianceEvidence law,
      Valued valued,
      Situation situation,
      SimulationResult result) {
    this.knowledge = knowledge;
    this.assessment = assessment;
    this.law = law;
    this.valued = valued;
    this.situation = situation;
    this.result = result;
  }

  Report report(UUID id, int number, Instant createdAt, Extras extras) {
    return new Report(
        id,
        number,
        new Report.Subject(assessment.id(), assessment.name()),
        createdAt,
        assessment.used().currency(),
        headline(),
        areas(),
        causes(),
        result.survival(),
        result.incidence(),
        result.rootIncidence(),
        result.cashRoots(),
        result.runway(),
        result.latestRaise(),
        result.attribution(),
        mitigations(),
        result.sensitivity(),
        result.independentSurvival(),
        evidence(extras),
        provenance(extras),
        extras.moved(),
        extras.stress(),
        extras.budgets(),
        extras.misfits(),
        false);
  }

  private Headline headline() {
    SurvivalPoint end = result.survival().getLast();
    Text text = new HeadlineText(result, this::name).text();
    return new Headline(end.month(), end.p(), end.low(), end.high(), text);
  }

  private Text name(String cause) {
    return knowledge.cause(cause).map(Cause::name).orElse(CASH_OUT);
  }

  private List<AreaScore> areas() {
    return knowledge.areas().stream()
        .flatMap(
            area ->
                result.areaScores().stream()
                    .filter(score -> score.area().equals(area.id()))
                    .map(
                        score ->
                            new AreaScore(
                                area.id(),
                                area.name(),
                                score.score(),
                                score.low(),
                                score.high(),
                                score.excess())))
        .toList();
  }

  private List<CauseShare> causes() {
    List<CauseShare> shares = new ArrayList<>();
    for (Area area : knowledge.areas()) {
      area.causes().forEach(cause -> shares.add(share(area, cause)));
    }
    double cash = at(result.incidence().get(Simulation.CASH_OUT));
    shares.add(
        new CauseShare(
            Simulation.CASH_OUT,
            Simulation.CASH_AREA,
            CASH_OUT,
            cash,
            at(result.cashRoots().get("plan")),
            null,
            List.of(),
            null,
            knowledge
                .mitigations()
                .filter(mitigation -> mitigation.cause() == null)
                .map(Mitigation::id)
                .toList(),
            null,
            null,
            null,
            null));
    shares.sort(Comparator.comparingDouble(CauseShare::root).reversed());
    return List.copyOf(shares);
  }

  private CauseShare share(Area area, Cause cause) {
    double proximate = at(result.incidence().get(cause.id()));
    return new CauseShare(
        cause.id(),
        area.id(),
        cause.name(),
        proximate,
        proximate + at(result.cashRoots().get(cause.id())),
        hazard(cause.id()),
        answersBehind(cause.id()),
        example(area, cause.id()),
        knowledge
            .mitigations()
            .filter(mitigation -> cause.id().equals(mitigation.cause()))
            .map(Mitigation::id)
            .toList(),
        cause.basis().source(),
        cause.basis().note(),
        cause.hazard(),
        factors(cause.id()));
  }

  private List<Factor> factors(String cause) {
    Stream<Factor> measures =
        knowledge
            .mitigations()
            .filter(measure -> cause.equals(measure.cause()))
            .filter(measure -> situation.taken().contains(measure.id()))
            .map(m -> new Factor("measure", m.name(), m.hazardMultiplier(), 1));
    Stream<Factor> laws =
        simulated(cause)
            .flatMap(simulated -> simulated.steps().stream())
            .map(step -> new Factor("law", null, interval(step.multiplier()), step.fromMonth()));
    return Stream.concat(measures, laws).toList();
  }

  private static Interval interval(Distribution distribution) {
    return new Interval(distribution.quantile(0.05), distribution.quantile(0.95));
  }

  private Interval hazard(String cause) {
    return simulated(cause).map(found -> interval(found.hazard())).findFirst().orElse(null);
  }

  /** The cause as the engine took it; none or one. */
  private Stream<io.premortem.risk.engine.Cause> simulated(String cause) {
    return valued.simulation().causes().stream().filter(known -> known.id().equals(cause));
  }

  private List<AnswerBehind> answersBehind(String cause) {
    return valued.influences().stream()
        .filter(influence -> influence.causes().contains(cause))
        .map(this::answerBehind)
        .toList();
  }

  private AnswerBehind answerBehind(Influence influence) {
    var indicator = knowledge.indicator(influence.indicator()).orElseThrow();
    return new AnswerBehind(
        indicator.id(),
        indicator.text(),
        law.begun() && indicator.countsObligations()
            ? law.answer(pressure(influence))
            : AnswerText.of(indicator, influence.answer()),
        influence.multiplier(),
        influence.stated(),
        influence.credibility());
  }

  private Pressure pressure(Influence influence) {
    return valued.pressures().stream()
        .filter(pressure -> influence.causes().contains(pressure.cause()))
        .findFirst()
        .orElseThrow();
  }

  private Example example(Area area, String cause) {
    return area.cases().stream()
        .filter(known -> known.causes().contains(cause))
        .findFirst()
        .map(known -> new Example(known.name(), known.year(), known.fact(), known.source()))
        .orElse(null);
  }

  private List<MitigationRank> mitigations() {
    return result.mitigations().stream()
        .map(
            gain -> {
              Mitigation known = knowledge.mitigation(gain.id()).orElseThrow();
              return new MitigationRank(
                  known.id(),
                  known.name(),
                  area(known.id()),
                  known.cause(),
                  gain.delta(),
                  gain.se(),
                  gain.cost(),
                  gain.deltaPer10k(),
                  known.delayMonths());
            })
        .toList();
  }

  private String area(String mitigation) {
    return knowledge.areas().stream()
        .filter(area -> area.mitigations().stream().anyMatch(m -> m.id().equals(mitigation)))
        .map(Area::id)
        .findFirst()
        .orElseThrow();
  }

  private List<Evidence> evidence(Extras extras) {
    List<Evidence> all = new ArrayList<>();
    for (Area area : knowledge.areas()) {
      area.indicators().forEach(indicator -> all.add(evidence(area, indicator, extras)));
    }
    all.addAll(MeasuredEvidence.of(assessment));
    all.addAll(ComputeEvidence.of(assessment));
    all.addAll(measures());
    all.addAll(law.duties(knowledge, valued.pressures()));
    return List.copyOf(all);
  }

  /** The measures that are taken, as the action plan says. */
  private List<Evidence> measures() {
    return knowledge
        .mitigations()
        .filter(measure -> situation.taken().contains(measure.id()))
        .map(
            measure ->
                new Evidence(
                    "measure." + measure.id(),
                    area(measure.id()),
                    measure.name(),
                    new Text("Done; counted as taken", "已完成；按已采取计入"),
                    "answered",
                    "plan",
                    null,
                    null))
        .toList();
  }

  private Evidence evidence(Area area, Indicator indicator, Extras extras) {
    var answer = assessment.answers().get(indicator.id());
    Text said = AnswerText.of(indicator, answer);
    if (assessment.measured() != null && indicator.feeds() == Indicator.Feed.BURN) {
      return MeasuredEvidence.of(assessment, area.id(), indicator, said);
    }
    if (law.begun() && indicator.countsObligations()) {
      return law.count(area, indicator, said);
    }
    var behind = situation.evidence().get(indicator.id());
    return new Evidence(
        indicator.id(),
        area.id(),
        indicator.text(),
        said,
        answer == null ? "open" : status(behind),
        indicator.measuredBy(),
        null,
        behind == null ? null : origin(behind.dataset()),
        answer == null || behind == null ? null : grade(behind, extras));
  }

  private static String status(io.premortem.risk.valuation.Evidence behind) {
    Status status = behind == null ? Status.CLAIMED : behind.status();
    return status.name().toLowerCase(Locale.ROOT);
  }

  private Grade grade(io.premortem.risk.valuation.Evidence behind, Extras extras) {
    return new Grade(
        behind.credibility(knowledge.grades(), situation.asOf()),
        behind.asOf(),
        behind.note(),
        behind.link(),
        extras.name(behind.by()));
  }

  private static Origin origin(io.premortem.risk.valuation.Evidence.Origin dataset) {
    return dataset == null ? null : new Origin(dataset.id(), dataset.name(), dataset.sha256());
  }

  private Report.Provenance provenance(Extras extras) {
    var from = result.provenance();
    return new Report.Provenance(
        from.inputsHash(),
        from.engineVersion(),
        knowledge.version(),
        from.seed(),
        from.trials(),
        from.outer(),
        assessment.revision(),
        law.version(),
        law.open(),
        extras.name(extras.author()),
        shock());
  }

  private Report.Shock shock() {
    Frailty frailty = valued.simulation().frailty();
    return frailty.isOff() ? null : new Report.Shock(frailty.sd(), new TreeSet<>(frailty.areas()));
  }

  private static double at(double[] byMonth) {
    return byMonth == null ? 0 : HeadlineText.last(byMonth);
  }
}
