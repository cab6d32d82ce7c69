package io.premortem.report;

import io.premortem.report.Report.Evidence;
import io.premortem.risk.compliance.Applicability;
import io.premortem.risk.compliance.Duty;
import io.premortem.risk.compliance.Duty.Status;
import io.premortem.risk.compliance.Factor;
import io.premortem.risk.compliance.Obligation;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.compliance.Wording;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.Text;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Legal obligations as evidence: which raised a hazard, and which will be law later. */
record ComplianceEvidence(Rules rules, Applicability law) {
  private static final String BY = "questionnaire";

  /** Ids of the open obligations in force, in the order of the rules. */
  static List<String> open(Applicability law) {
    return law.with(Status.OPEN).map(duty -> duty.obligation().id()).toList();
  }

  List<String> open() {
    return open(law);
  }

  String version() {
    return rules.version();
  }

  boolean begun() {
    return law.begun();
  }

  /** Behind a cause: which open obligations raised its hazard. */
  Text answer(Pressure pressure) {
    List<Duty> counted = pressure.counted();
    int undecided = pressure.undecided().size();
    String en = counted.size() + " open" + (undecided > 0 ? ", " + undecided + " undecided" : "");
    String zh = counted.size() + " 项未完成" + (undecided > 0 ? "，" + undecided + " 项待定" : "");
    return counted.isEmpty()
        ? new Text(en, zh)
        : new Text(
            en + ": " + join(counted, "; ", Wording::en),
            zh + "：" + join(counted, "；", Wording::zh));
  }

  /** In place of the founder's own count, which stands beside it. */
  Evidence count(Area area, Indicator indicator, Text declared) {
    long open = law.with(Status.OPEN).count();
    long done = law.with(Status.DONE).count();
    long coming = law.with(Status.COMING).count();
    long undecided = law.with(Status.UNDECIDED).count();
    return new Evidence(
        indicator.id(),
        area.id(),
        indicator.text(),
        new Text(
            "%d open, %d done, %d coming, %d undecided".formatted(open, done, coming, undecided),
            "未完成 %d 项，已完成 %d 项，尚未生效 %d 项，待定 %d 项".formatted(open, done, coming, undecided)),
        "answered",
        BY,
        declared,
        null);
  }

  /** One for each obligation that raised a hazard, and one for each that is not in force yet. */
  List<Evidence> duties(Knowledge knowledge, List<Pressure> pressures) {
    Stream<Evidence> raised =
        pressures.stream()
            .flatMap(pressure -> pressure.counted().stream())
            .distinct()
            .map(duty -> evidence(knowledge, duty, raised(knowledge, duty)));
    Stream<Evidence> later =
        law.with(Status.COMING).map(duty -> evidence(knowledge, duty, later(duty)));
    return Stream.concat(raised, later).toList();
  }

  private Evidence evidence(Knowledge knowledge, Duty duty, Text answer) {
    Obligation from = duty.obligation();
    Area area =
        knowledge.areas().stream()
            .filter(known -> known.indicators().stream().anyMatch(Indicator::countsObligations))
            .findFirst()
            .orElseThrow();
    return new Evidence(
        "obligation." + from.id(),
        area.id(),
        new Text(
            name(duty, Wording::en) + ": " + from.title().en(),
            name(duty, Wording::zh) + "：" + from.title().zh()),
        answer,
        "answered",
        BY,
        null,
        null);
  }

  private static Text raised(Knowledge knowledge, Duty duty) {
    return new Text(
        "Open since " + duty.effective() + ". Raises: " + effects(knowledge, duty, Text::en, "; "),
        "自 " + duty.effective() + " 起未完成。提高：" + effects(knowledge, duty, Text::zh, "；"));
  }

  private static String effects(
      Knowledge knowledge, Duty duty, Function<Text, String> language, String comma) {
    return duty.obligation().pressures().stream()
        .map(
            part ->
                language.apply(knowledge.cause(part.cause()).orElseThrow().name())
                    + " × "
                    + factor(part.multiplier()))
        .collect(Collectors.joining(comma));
  }

  private static Text later(Duty duty) {
    return new Text(
        "In force on %s (month %d); raises hazards from then on"
            .formatted(duty.effective(), duty.fromMonth()),
        "%s 生效（第 %d 个月），自该月起提高风险率".formatted(duty.effective(), duty.fromMonth()));
  }

  private String join(List<Duty> duties, String comma, Function<Wording, String> language) {
    return duties.stream().map(duty -> name(duty, language)).collect(Collectors.joining(comma));
  }

  private String name(Duty duty, Function<Wording, String> language) {
    Obligation from = duty.obligation();
    return language.apply(rules.law(from.law()).orElseThrow().shortName()) + " " + from.article();
  }

  private static String factor(Factor factor) {
    var format = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(factor.low()) + "–" + format.format(factor.high());
  }
}
