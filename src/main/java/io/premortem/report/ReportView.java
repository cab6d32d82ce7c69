package io.premortem.report;

import io.premortem.report.Report.AnswerBehind;
import io.premortem.report.Report.CauseShare;
import io.premortem.report.Report.Example;
import io.premortem.report.disclosure.Amounts;
import io.premortem.report.disclosure.Disclosure;
import io.premortem.report.disclosure.Section;
import io.premortem.report.disclosure.ShownReport;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult.Runway;
import io.premortem.risk.engine.SimulationResult.Sensitivity;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
import io.premortem.web.Language;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A report in the language of its reader, as the page shows it.
 *
 * @param asks address of the page where its readers ask about its numbers; null where none do
 */
record ReportView(
    Report report,
    Disclosure disclosure,
    String headline,
    List<AreaRow> areas,
    List<CauseRow> causes,
    List<SurvivalPoint> survival,
    boolean shared,
    String asks,
    List<Column> columns,
    List<MonthRow> incidence,
    RunwayRow runway,
    List<AttributionRow> attribution,
    List<MitigationRow> mitigations,
    List<SensitivityRow> sensitivity,
    List<EvidenceRow> evidence,
    int answered,
    MovementView moved,
    StressView stress,
    List<BudgetRow> budgets,
    List<CauseLine> allCauses,
    CashView cash,
    List<MisfitRow> misfits) {

  /** The page shows so many causes at length, and so many layers in the picture. */
  private static final int TOP = 5;

  private static final int LAYERS = 7;
  private static final int BARS = 12;

  /** Chance that the plan itself ends the company in 24 months, were no cause to strike. */
  public double planAlone() {
    return areas.stream().mapToDouble(area -> area.score() - area.excess()).average().orElse(0);
  }

  /** An area and the chance that it alone ends the company. */
  record AreaRow(String id, String name, double score, double low, double high, double excess) {}

  /** A cause with what stands behind it. */
  record CauseRow(
      int rank,
      String id,
      String area,
      String areaName,
      String name,
      double proximate,
      double root,
      List<AnswerRow> answers,
      ExampleRow example,
      List<String> mitigations,
      String source,
      String note,
      HazardView arithmetic) {}

  /** A cause in one line. */
  record CauseLine(
      String id, String name, String area, Interval hazard, double proximate, double root) {}

  /**
   * @param kind of badge
   * @param word on it
   * @param explanation null without one
   */
  record MisfitRow(String kind, String word, String text, String explanation) {}

  /**
   * @param answer null when it is open
   */
  record AnswerRow(String text, String answer, double low, double high) {
    public boolean known() {
      return low == high;
    }
  }

  record ExampleRow(String name, int year, String fact, String source) {}

  record Column(String name, String area) {}

  /**
   * Months; words where there is none.
   *
   * @param closing null when there is no need to raise within the horizon
   */
  record RunwayRow(String early, String middle, String late, String closing, String start) {}

  record MonthRow(int month, List<Double> values) {}

  record AttributionRow(String area, String name, double delta, double low, double high) {}

  record MitigationRow(
      String id,
      String name,
      String area,
      double delta,
      double low,
      double high,
      Double cost,
      Double costMonths,
      Double perTenThousand,
      int delayMonths) {}

  record SensitivityRow(String name, double low, double high) {}

  record EvidenceRow(
      String areaName,
      String area,
      String text,
      String answer,
      String measuredBy,
      String declared,
      String dataset,
      String status,
      Report.Grade grade) {}

  /** The whole report, for people of the tenant. */
  static ReportView of(Report report, Language language) {
    return new Reading(ShownReport.whole(report), language).view(false, null);
  }

  /** What of it a reader outside may see. */
  static ReportView of(ShownReport shown, String asks, Language language) {
    return new Reading(shown, language).view(true, asks);
  }

  /**
   * Where a reader asks about one number.
   *
   * @param pin its id, such as {@code area:market}
   */
  public String ask(String pin) {
    return UriBuilder.fromPath(asks).queryParam("pin", "{pin}").build(pin).toString();
  }

  /**
   * @param section as {@link Section#key} has it
   */
  public boolean shows(String section) {
    return disclosure.shows(Section.of(section).orElseThrow());
  }

  public boolean exact() {
    return disclosure.amounts() == Amounts.EXACT;
  }

  public boolean bands() {
    return disclosure.amounts() == Amounts.BANDS;
  }

  /** Whether the page says all that is needed to compute the headline again. */
  public boolean recomputable() {
    return report.provenance() != null && report.provenance().seed() != null;
  }

  private record Reading(ShownReport shown, Language language) {

    private Report report() {
      return shown.report();
    }

    ReportView view(boolean shared, String asks) {
      List<String> layers = layers();
      var report = report();
      return new ReportView(
          report,
          shown.disclosure(),
          report.headline() == null ? null : text(report.headline().text()),
          report.areas().stream().map(this::area).toList(),
          IntStream.range(0, Math.min(TOP, report.causes().size())).mapToObj(this::cause).toList(),
          report.survival(),
          shared,
          asks,
          columns(layers),
          incidence(layers),
          report.runway() == null ? null : runway(),
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

    /** The name of a cause; null for what is none. */
    private String causeName(String id) {
      var cause = shown.causes().get(id);
      return cause == null ? null : text(cause.name());
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

    private RunwayRow runway() {
      Runway runway = report().runway();
      var raise = report().latestRaise();
      boolean late = raise.startMonth() != null && raise.startMonth() < 1;
      return new RunwayRow(
          month(runway.p5()),
          month(runway.p50()),
          month(runway.p95()),
          raise.closingMonth() == null ? null : raise.closingMonth().toString(),
          late ? language.pick("at once", "立即") : month(raise.startMonth()));
    }

    private String month(Integer month) {
      return month == null ? language.pick("beyond the horizon", "超出期限") : month.toString();
    }

    /** Ids of the causes that most certificates would name; the rest becomes one layer. */
    private List<String> layers() {
      return report().incidence().entrySet().stream()
          .filter(entry -> HeadlineText.last(entry.getValue()) > 0)
          .sorted(Comparator.comparingDouble(entry -> -HeadlineText.last(entry.getValue())))
          .limit(LAYERS)
          .map(Map.Entry::getKey)
          .toList();
    }

    private boolean hasRest(List<String> layers) {
      return report().incidence().entrySet().stream()
          .anyMatch(
              entry -> !layers.contains(entry.getKey()) && HeadlineText.last(entry.getValue()) > 0);
    }

    private List<Column> columns(List<String> layers) {
      List<Column> columns = new ArrayList<>();
      for (String id : layers) {
        String area = Simulation.CASH_OUT.equals(id) ? "cash" : shown.causes().get(id).area();
        columns.add(new Column(causeName(id), area));
      }
      if (hasRest(layers)) {
        columns.add(new Column(language.pick("Other causes", "其他原因"), ""));
      }
      return columns;
    }

    private List<MonthRow> incidence(List<String> layers) {
      int months =
          report().incidence().values().stream().mapToInt(values -> values.length).max().orElse(0);
      return IntStream.range(0, months).mapToObj(month -> monthRow(month, layers)).toList();
    }

    private MonthRow monthRow(int month, List<String> layers) {
      List<Double> values = new ArrayList<>();
      layers.forEach(id -> values.add(report().incidence().get(id)[month]));
      if (hasRest(layers)) {
        values.add(
            report().incidence().entrySet().stream()
                .filter(entry -> !layers.contains(entry.getKey()))
                .mapToDouble(entry -> entry.getValue()[month])
                .sum());
      }
      return new MonthRow(month, values);
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
      String cause = causeName(input.input());
      return new SensitivityRow(
          cause == null ? figure(input.input()) : cause, input.low(), input.high());
    }

    private String figure(String input) {
      int dot = input.indexOf('.');
      if (dot > 0 && !input.startsWith("revenue") && !input.startsWith("burn")) {
        return part(input.substring(0, dot), input.substring(dot + 1));
      }
      return switch (input) {
        case "revenue" -> language.pick("Revenue after direct cost", "扣除直接成本后的收入");
        case "revenue.growth" -> language.pick("Growth of revenue", "收入增长");
        case "burn" -> language.pick("Monthly spending", "月支出");
        case "burn.growth" -> language.pick("Growth of spending", "支出增长");
        case "compute-training" -> language.pick("Cost of the training run", "训练费用");
        case "compute-serving" -> language.pick("Cost of serving", "推理服务费用");
        // A round is named by the founder, or not at all.
        case "next" -> language.pick("Chance that the next round closes", "下一轮融资完成的概率");
        default -> input;
      };
    }

    private String part(String of, String part) {
      String cause = causeName(of);
      String whole =
          cause != null
              ? cause
              : "next".equals(of) ? language.pick("Next round", "下一轮融资") : figure(of);
      return switch (part) {
        case "effect" -> language.pick(whole + ": how hard it strikes", whole + "：打击程度");
        case "amount" -> language.pick(whole + ": amount", whole + "：金额");
        case "month" -> language.pick(whole + ": month", whole + "：到账月份");
        case "growth" -> language.pick(whole + ": growth a month", whole + "：月增长");
        default -> whole + ": " + part;
      };
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
}
