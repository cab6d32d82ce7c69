package io.premortem.report;

import io.premortem.report.Report.AnswerBehind;
import io.premortem.report.Report.CauseShare;
import io.premortem.report.Report.Example;
import io.premortem.report.ReportView.AnswerRow;
import io.premortem.report.ReportView.AreaRow;
import io.premortem.report.ReportView.AttributionRow;
import io.premortem.report.ReportView.CauseLine;
import io.premortem.report.ReportView.CauseRow;
import io.premortem.report.ReportView.EvidenceRow;
import io.premortem.report.ReportView.ExampleRow;
import io.premortem.report.ReportView.MisfitRow;
import io.premortem.report.ReportView.MitigationRow;
import io.premortem.report.ReportView.RunwayRow;
import io.premortem.report.ReportView.SensitivityRow;
import io.premortem.report.disclosure.ShownReport;
import io.premortem.risk.engine.SimulationResult.Sensitivity;
import io.premortem.risk.knowledge.Text;
import io.premortem.web.Language;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a report for its page. */
record ReportReading(ShownReport shown, Language language) {
  /** The page shows so many causes at length. */
  private static final int TOP = 5;

  private static final int BARS = 12;

  private Report report() {
    return shown.report();
  }

  ReportView view(boolean shared, String asks) {
    var report = report();
    var layers = IncidenceLayers.of(shown, language);
    return new ReportView(
        report,
        shown.disclosure(),
        report.headline() == null ? null : text(report.headline().text()),
        report.areas().stream().map(this::area).toList(),
        IntStream.range(0, Math.min(TOP, report.causes().size())).mapToObj(this::cause).toList(),
        report.survival(),
        shared,
        asks,
        layers.columns(),
        layers.months(),
        report.runway() == null ? null : RunwayRow.of(report, language),
        attribution(),
        mitigations(),
        report.sensitivity().stream().limit(BARS).map(this::sensitivity).toList(),
        report.evidence().stream().map(this::evidence).toList(),
        (int) report.evidence().stream().filter(e -> !e.status().equals("open")).count(),
        report.moved() == null ? null : MovementView.of(report.moved(), language),
        report.stress() == null ? null : StressView.of(report.stress(), language),
        report.budgets() == null
            ? null
            : report.budgets().stream().map(set -> BudgetRow.of(set, language)).toList(),
        report.causes().stream().map(this::line).toList(),
        CashView.of(shown, language),
        report.misfits() == null
            ? List.of()
            : report.misfits().stream().map(this::misfit).toList());
  }

  private String text(Text text) {
    return text == null ? null : text.in(language.locale());
  }

  private String areaName(String id) {
    return shown.areaNames().containsKey(id) ? text(shown.areaNames().get(id)) : id;
  }

  private AreaRow area(Report.AreaScore area) {
    return new AreaRow(
        area.id(), text(area.name()), area.score(), area.low(), area.high(), area.excess());
  }

  private CauseRow cause(int index) {
    CauseShare cause = report().causes().get(index);
    return new CauseRow(
        index + 1,
        cause.id(),
        cause.area(),
        areaName(cause.area()),
        text(cause.name()),
        cause.proximate(),
        cause.root(),
        cause.answers().stream().map(this::answer).toList(),
        example(cause.example()),
        report().mitigations().stream()
            .filter(mitigation -> cause.mitigations().contains(mitigation.id()))
            .map(mitigation -> text(mitigation.name()))
            .toList(),
        cause.source(),
        text(cause.note()),
        HazardView.of(cause, language));
  }

  private CauseLine line(CauseShare cause) {
    return new CauseLine(
        cause.id(),
        text(cause.name()),
        cause.hazard() == null ? "cash" : cause.area(),
        cause.hazard(),
        cause.proximate(),
        cause.root());
  }

  private MisfitRow misfit(Report.Misfit misfit) {
    String reason = misfit.explanation();
    return switch (misfit.severity()) {
      case "note" -> new MisfitRow("neutral", note(), text(misfit.text()), reason);
      default -> new MisfitRow("warning", warning(), text(misfit.text()), reason);
    };
  }

  private String note() {
    return language.pick("Note", "提示");
  }

  private String warning() {
    return language.pick("Does not fit", "不一致");
  }

  private AnswerRow answer(AnswerBehind answer) {
    return new AnswerRow(
        text(answer.text()),
        text(answer.answer()),
        answer.multiplier().low(),
        answer.multiplier().high());
  }

  private ExampleRow example(Example example) {
    return example == null
        ? null
        : new ExampleRow(
            text(example.name()), example.year(), text(example.fact()), example.source());
  }

  private List<AttributionRow> attribution() {
    return report().attribution().stream()
        .map(
            part ->
                new AttributionRow(
                    part.area(),
                    areaName(part.area()),
                    part.delta(),
                    part.delta() - 1.645 * part.se(),
                    part.delta() + 1.645 * part.se()))
        .toList();
  }

  private List<MitigationRow> mitigations() {
    return report().mitigations().stream()
        .map(
            m ->
                new MitigationRow(
                    m.id(),
                    text(m.name()),
                    m.area(),
                    m.delta(),
                    m.delta() - 1.645 * m.se(),
                    m.delta() + 1.645 * m.se(),
                    m.cost(),
                    m.costMonths(),
                    m.deltaPer10k(),
                    m.delayMonths()))
        .toList();
  }

  private SensitivityRow sensitivity(Sensitivity input) {
    String name = new InputNames(shown, language).of(input.input());
    return new SensitivityRow(name, input.low(), input.high());
  }

  private String status(String status) {
    var words = language.messages(ReportMessages.class);
    return switch (status) {
      case "claimed" -> words.claimed();
      case "documented" -> words.documented();
      case "measured" -> words.measured();
      default -> "";
    };
  }

  private EvidenceRow evidence(Report.Evidence evidence) {
    return new EvidenceRow(
        areaName(evidence.area()),
        evidence.area(),
        text(evidence.text()),
        text(evidence.answer()),
        evidence.measuredBy(),
        text(evidence.declared()),
        evidence.dataset() == null ? null : evidence.dataset().name(),
        status(evidence.status()),
        evidence.grade());
  }
}
