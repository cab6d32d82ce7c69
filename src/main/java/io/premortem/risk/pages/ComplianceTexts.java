package io.premortem.risk.pages;

import io.premortem.risk.Assessment;
import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Duty;
import io.premortem.risk.compliance.Duty.Status;
import io.premortem.risk.compliance.Law;
import io.premortem.risk.compliance.Obligation;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.compliance.Question;
import io.premortem.risk.compliance.Reason;
import io.premortem.risk.compliance.Reply;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.compliance.Section;
import io.premortem.risk.compliance.Wording;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.law.Compliance;
import io.premortem.risk.law.Mark;
import io.premortem.risk.pages.CompliancePage.DutyRow;
import io.premortem.risk.pages.CompliancePage.EffectRow;
import io.premortem.risk.pages.CompliancePage.Group;
import io.premortem.risk.pages.CompliancePage.OptionRow;
import io.premortem.risk.pages.CompliancePage.QuestionRow;
import io.premortem.risk.pages.CompliancePage.SectionRow;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Language;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts questionnaire and obligations into words. */
record ComplianceTexts(Rules rules, Knowledge knowledge, Language language) {

  ComplianceMessages messages() {
    return language.messages(ComplianceMessages.class);
  }

  List<SectionRow> sections(Answers answers, List<Violation> violations) {
    return rules.questionnaire().sections().stream()
        .map(section -> section(section, answers, violations))
        .toList();
  }

  private SectionRow section(Section section, Answers answers, List<Violation> violations) {
    return new SectionRow(
        in(section.name()),
        rules.questionnaire().questions().stream()
            .filter(question -> question.section().equals(section.id()))
            .map(question -> question(question, answers, violations))
            .toList());
  }

  private QuestionRow question(Question question, Answers answers, List<Violation> violations) {
    Reply reply = answers.to(question.id()).orElse(null);
    boolean multi = question.kind() == Question.Kind.MULTI;
    String hint = question.hint() == null ? "" : in(question.hint());
    return new QuestionRow(
        question.id(),
        question.kind(),
        in(question.text()),
        multi ? (hint + " " + messages().several()).strip() : hint,
        question.options().stream()
            .map(
                option ->
                    new OptionRow(
                        option.id(),
                        in(option.label()),
                        CompliancePage.chosen(answers, question.id(), option.id())))
            .toList(),
        reply == null,
        reply instanceof Reply.Amount(double value) && Double.isFinite(value) ? plain(value) : "",
        question.unit() == null ? "" : in(question.unit()),
        violations.stream()
            .filter(violation -> violation.field().equals("answers." + question.id()))
            .map(violation -> violation.message().in(language.locale()))
            .findFirst()
            .orElse(""));
  }

  /** By law, those of the given status; null for all. */
  List<Group> groups(Compliance compliance, Assessment assessment, Status status) {
    return rules.laws().stream()
        .map(law -> group(law, compliance, assessment, status))
        .filter(group -> !group.duties().isEmpty())
        .toList();
  }

  private Group group(Law law, Compliance compliance, Assessment assessment, Status status) {
    return new Group(
        in(law.name()),
        law.url(),
        compliance.applicability().duties().stream()
            .filter(duty -> duty.obligation().law().equals(law.id()))
            .filter(duty -> status == null || duty.status() == status)
            .sorted(Comparator.comparing(Duty::status))
            .map(duty -> duty(duty, compliance.marks().get(duty.obligation().id()), assessment))
            .toList());
  }

  private DutyRow duty(Duty duty, Mark mark, Assessment assessment) {
    Obligation from = duty.obligation();
    return new DutyRow(
        from.id(),
        in(from.title()),
        from.article(),
        label(duty.status()),
        badge(duty.status()),
        duty.inForce()
            ? messages().since(duty.effective().toString())
            : messages().from(duty.effective().toString(), duty.fromMonth()),
        in(from.fine().text()),
        in(from.todo()),
        duty.reasons().stream().map(this::reason).toList(),
        duty.missing().stream().map(id -> in(asked(id).text())).toList(),
        assessment.answers().containsKey(String.valueOf(from.askedBy()))
            ? knowledge
                .indicator(from.askedBy())
                .map(Indicator::text)
                .map(text -> text.in(language.locale()))
                .orElse(null)
            : null,
        from.note() == null ? null : in(from.note()),
        from.source().citation(),
        from.source().url(),
        switch (from.confidence()) {
          case CERTAIN -> messages().certain();
          case LIKELY -> messages().likely();
          case DOUBTFUL -> messages().doubtful();
        },
        mark != null && mark.done(),
        mark == null ? "" : mark.note());
  }

  private String reason(Reason reason) {
    Question question = asked(reason.question());
    return in(question.text()) + " " + reply(question, reason.reply());
  }

  private String reply(Question question, Reply reply) {
    return switch (reply) {
      case Reply.Choice(String option) -> option(question, option);
      case Reply.Choices(Set<String> options) ->
          options.stream()
              .map(option -> option(question, option))
              .collect(Collectors.joining(language.pick("; ", "；")));
      case Reply.Amount(double value) -> plain(value) + " " + in(question.unit());
    };
  }

  private String option(Question question, String id) {
    return question.option(id).map(option -> in(option.label())).orElse(id);
  }

  private Question asked(String id) {
    return rules.questionnaire().question(id).orElseThrow();
  }

  List<EffectRow> effects(Compliance compliance, Assessment assessment) {
    return Pressure.of(compliance.applicability(), assessment.answers().keySet()).stream()
        .map(
            pressure ->
                new EffectRow(
                    knowledge.cause(pressure.cause()).orElseThrow().name().in(language.locale()),
                    pressure.counted().size(),
                    pressure.multiplier().low(),
                    pressure.multiplier().high()))
        .toList();
  }

  String label(Status status) {
    return switch (status) {
      case OPEN -> messages().open();
      case COMING -> messages().coming();
      case UNDECIDED -> messages().undecided();
      case DONE -> messages().done();
    };
  }

  private static String badge(Status status) {
    return switch (status) {
      case OPEN -> "warning";
      case COMING -> "info";
      case UNDECIDED -> "neutral";
      case DONE -> "success";
    };
  }

  /** Large powers of ten as people type them: 2e25 rather than 26 digits. */
  private static String plain(double value) {
    return value < 1e12
        ? FinanceForm.plain(value)
        : BigDecimal.valueOf(value)
            .stripTrailingZeros()
            .toString()
            .toLowerCase(Locale.ROOT)
            .replace("+", "");
  }

  private String in(Wording wording) {
    return wording.in(language.locale());
  }
}
