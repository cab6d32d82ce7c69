package io.premortem.report.disclosure;

import io.premortem.report.Report;
import io.premortem.report.Report.AnswerBehind;
import io.premortem.report.Report.BestSet;
import io.premortem.report.Report.CauseShare;
import io.premortem.report.Report.Evidence;
import io.premortem.report.Report.Grade;
import io.premortem.report.Report.Headline;
import io.premortem.report.Report.Misfit;
import io.premortem.report.Report.MitigationRank;
import io.premortem.report.Report.Origin;
import io.premortem.report.Report.Provenance;
import io.premortem.report.Report.Stress;
import io.premortem.risk.engine.SimulationResult.Sensitivity;
import io.premortem.risk.knowledge.Text;
import java.util.function.UnaryOperator;

/**
 * Takes the company's amounts of money out of a report, and what they could be computed from:
 *
 * <ul>
 *   <li>Costs of measures and budgets are known multiples of the monthly spending. Bands of many
 *       multiples would together tell it closely, so all of them are given in months of spending.
 *   <li>Survival gained per 10,000 beside survival gained gives the cost: it goes.
 *   <li>The hash of the inputs and the seed would confirm a guess at all figures: they go.
 *   <li>The costs of a compute plan stand with their arithmetic: its terms go.
 *   <li>What the founder wrote may say an amount in any way: it goes.
 * </ul>
 */
final class AmountRedaction {
  private final Report report;
  private final Amounts amounts;
  private final AmountWords words;

  AmountRedaction(Report report, Amounts amounts) {
    this.report = report;
    this.amounts = amounts;
    this.words = new AmountWords(amounts);
  }

  Report report() {
    if (amounts == Amounts.EXACT) {
      return report;
    }
    return new Report(
        report.id(),
        report.number(),
        report.assessment(),
        report.createdAt(),
        report.currency(),
        headline(report.headline()),
        report.areas(),
        report.causes().stream().map(this::cause).toList(),
        report.survival(),
        report.incidence(),
        report.rootIncidence(),
        report.cashRoots(),
        report.runway(),
        report.latestRaise(),
        report.attribution(),
        report.mitigations().stream().map(this::measure).toList(),
        report.sensitivity().stream().map(this::input).toList(),
        report.independentSurvival(),
        report.evidence().stream().map(this::evidence).toList(),
        provenance(report.provenance()),
        report.moved(),
        report.stress() == null ? null : stress(report.stress()),
        report.budgets() == null ? null : report.budgets().stream().map(this::budget).toList(),
        report.misfits() == null ? null : report.misfits().stream().map(this::misfit).toList(),
        report.stale());
  }

  private Headline headline(Headline from) {
    return new Headline(
        from.horizonMonths(), from.survival(), from.low(), from.high(), words.text(from.text()));
  }

  private CauseShare cause(CauseShare from) {
    return new CauseShare(
        from.id(),
        from.area(),
        words.text(from.name()),
        from.proximate(),
        from.root(),
        from.hazard(),
        from.answers().stream().map(this::answer).toList(),
        from.example(),
        from.mitigations(),
        from.source(),
        from.note(),
        from.base(),
        from.factors());
  }

  private AnswerBehind answer(AnswerBehind from) {
    return new AnswerBehind(
        from.indicator(),
        from.text(),
        words.answer(from.answer()),
        from.multiplier(),
        from.stated(),
        from.credibility());
  }

  private MitigationRank measure(MitigationRank from) {
    return new MitigationRank(
        from.id(),
        from.name(),
        from.area(),
        from.cause(),
        from.delta(),
        from.se(),
        null,
        null,
        from.delayMonths(),
        months(from.cost()));
  }

  private BestSet budget(BestSet from) {
    return new BestSet(
        null,
        from.measures(),
        from.delta(),
        from.se(),
        null,
        from.exact(),
        months(from.budget()),
        months(from.cost()));
  }

  /** Money in months of spending, which is the largest of the budgets; null where there is none. */
  private Double months(Double money) {
    if (money == null || report.budgets() == null || report.budgets().isEmpty()) {
      return null;
    }
    double spending = report.budgets().getLast().budget();
    // Two decimals: the multiples are known to anybody, the dust of a division is not.
    return spending == 0 ? null : Math.round(100 * money / spending) / 100.0;
  }

  private Sensitivity input(Sensitivity from) {
    return new Sensitivity(
        words.name(from.input()), from.low(), from.high(), from.atLow(), from.atHigh());
  }

  private Evidence evidence(Evidence from) {
    UnaryOperator<Text> said =
        "compute-planner".equals(from.measuredBy()) ? words::total : words::answer;
    return new Evidence(
        from.indicator(),
        from.area(),
        from.text(),
        from.answer() == null ? null : said.apply(from.answer()),
        from.status(),
        from.measuredBy(),
        words.answer(from.declared()),
        from.dataset() == null ? null : origin(from.dataset()),
        from.grade() == null ? null : grade(from.grade()));
  }

  private Origin origin(Origin from) {
    return new Origin(from.id(), words.name(from.name()), from.sha256());
  }

  private static Grade grade(Grade from) {
    return new Grade(from.credibility(), from.asOf(), null, null, from.by());
  }

  private Stress stress(Stress from) {
    return new Stress(
        from.tolerance(),
        from.plausibility(),
        from.survival(),
        from.steps().stream()
            .map(step -> new Stress.Step(words.text(step.text()), step.plausibility()))
            .toList(),
        words.text(from.story()),
        from.signs(),
        from.tripwires().stream().map(words::text).toList());
  }

  private Misfit misfit(Misfit from) {
    return new Misfit(from.severity(), words.every(from.text()), null);
  }

  private static Provenance provenance(Provenance from) {
    return new Provenance(
        null,
        from.engineVersion(),
        from.knowledgeVersion(),
        null,
        from.trials(),
        from.outer(),
        from.revision(),
        from.rulesVersion(),
        from.obligations(),
        from.author(),
        from.shock());
  }
}
