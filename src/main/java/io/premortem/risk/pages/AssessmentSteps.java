package io.premortem.risk.pages;

import io.premortem.risk.Assessment;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.law.Obligations;
import io.premortem.risk.library.Library;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What stands around every page of an assessment: its name and the way through it. */
@ApplicationScoped
class AssessmentSteps {

  /** An area, the law or the money, in the list at the side. */
  record Step(String id, String href, String label, boolean done, boolean current, String count) {}

  /**
   * @param path of the assessment
   * @param outdated whether there is a newer knowledge base
   */
  record Head(
      String name,
      String path,
      List<Step> steps,
      int answered,
      int all,
      boolean ready,
      boolean outdated) {}

  private final Library library;
  private final Rules rules;
  private final Obligations obligations;
  private final Language language;

  AssessmentSteps(Library library, Rules rules, Obligations obligations, Language language) {
    this.library = library;
    this.rules = rules;
    this.obligations = obligations;
    this.language = language;
  }

  static String path(String org, UUID id) {
    return "/o/" + org + "/assessments/" + id;
  }

  /**
   * @param current an area's id, {@code law} or {@code finance}
   */
  Head head(String org, Assessment assessment, String current) {
    var path = path(org, assessment.id());
    var knowledge = library.of(assessment.knowledgeVersion());
    List<Step> steps = new ArrayList<>();
    for (Area area : knowledge.areas()) {
      steps.add(step(path, assessment, area, current));
      if (area.indicators().stream().anyMatch(indicator -> indicator.countsObligations())) {
        steps.add(law(path, assessment, area, current));
      }
    }
    boolean money = assessment.used() != null;
    steps.add(
        new Step(
            "cash",
            path + "/finance",
            language.messages(RiskMessages.class).finance(),
            money,
            current.equals("finance"),
            money ? "1/1" : "0/1"));
    return new Head(
        assessment.name(),
        path,
        steps,
        (int)
            knowledge
                .indicators()
                .filter(indicator -> assessment.answers().containsKey(indicator.id()))
                .count(),
        (int) knowledge.indicators().count(),
        money,
        !assessment.knowledgeVersion().equals(library.newest().version()));
  }

  private Step step(String path, Assessment assessment, Area area, String current) {
    int all = area.indicators().size();
    int done =
        (int)
            area.indicators().stream()
                .filter(indicator -> assessment.answers().containsKey(indicator.id()))
                .count();
    return new Step(
        area.id(),
        path + "/areas/" + area.id(),
        area.name().in(language.locale()),
        done == all,
        area.id().equals(current),
        done + "/" + all);
  }

  private Step law(String path, Assessment assessment, Area area, String current) {
    int all = rules.questionnaire().questions().size();
    int done =
        obligations
            .find(assessment.id())
            .map(compliance -> compliance.answers().replies().size())
            .orElse(0);
    return new Step(
        area.id(),
        path + "/compliance",
        language.messages(ComplianceMessages.class).step(),
        done == all,
        current.equals("law"),
        done + "/" + all);
  }
}
