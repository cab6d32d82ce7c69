package io.premortem.report.disclosure;

import io.premortem.report.Report;
import io.premortem.report.Report.CauseShare;
import io.premortem.report.Report.Provenance;
import java.util.List;
import java.util.Map;

/** Takes the sections that are not shown out of a report. */
final class SectionRedaction {
  private SectionRedaction() {}

  static Report of(Report report, Disclosure shown) {
    return new Report(
        report.id(),
        report.number(),
        report.assessment(),
        report.createdAt(),
        report.currency(),
        shown.shows(Section.HEADLINE) ? report.headline() : null,
        shown.shows(Section.AREAS) ? report.areas() : List.of(),
        shown.shows(Section.CAUSES) ? causes(report, shown) : List.of(),
        shown.shows(Section.SURVIVAL) ? report.survival() : List.of(),
        shown.shows(Section.INCIDENCE) ? report.incidence() : Map.of(),
        shown.shows(Section.INCIDENCE) ? report.rootIncidence() : Map.of(),
        shown.shows(Section.CASH) ? report.cashRoots() : Map.of(),
        shown.shows(Section.RUNWAY) ? report.runway() : null,
        shown.shows(Section.RUNWAY) ? report.latestRaise() : null,
        shown.shows(Section.ATTRIBUTION) ? report.attribution() : List.of(),
        shown.shows(Section.MEASURES) ? report.mitigations() : List.of(),
        shown.shows(Section.SENSITIVITY) ? report.sensitivity() : List.of(),
        shown.shows(Section.SURVIVAL) ? report.independentSurvival() : List.of(),
        shown.shows(Section.EVIDENCE) ? report.evidence() : List.of(),
        shown.shows(Section.PROVENANCE) ? provenance(report.provenance(), shown) : null,
        shown.shows(Section.MOVEMENT) ? report.moved() : null,
        shown.shows(Section.STRESS) ? report.stress() : null,
        shown.shows(Section.BUDGETS) ? report.budgets() : null,
        shown.shows(Section.EVIDENCE) ? report.misfits() : null,
        report.stale());
  }

  private static List<CauseShare> causes(Report report, Disclosure shown) {
    return shown.shows(Section.ANSWERS)
        ? report.causes()
        : report.causes().stream().map(SectionRedaction::withoutAnswers).toList();
  }

  static CauseShare withoutAnswers(CauseShare cause) {
    return new CauseShare(
        cause.id(),
        cause.area(),
        cause.name(),
        cause.proximate(),
        cause.root(),
        cause.hazard(),
        List.of(),
        cause.example(),
        cause.mitigations(),
        cause.source(),
        cause.note(),
        null,
        null);
  }

  /** The open legal obligations belong to the evidence. */
  private static Provenance provenance(Provenance from, Disclosure shown) {
    return shown.shows(Section.EVIDENCE) ? from : withoutObligations(from);
  }

  static Provenance withoutObligations(Provenance from) {
    return new Provenance(
        from.inputsHash(),
        from.engineVersion(),
        from.knowledgeVersion(),
        from.seed(),
        from.trials(),
        from.outer(),
        from.revision(),
        from.rulesVersion(),
        null,
        from.author(),
        from.shock());
  }
}
