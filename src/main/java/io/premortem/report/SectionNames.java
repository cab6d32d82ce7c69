package io.premortem.report;

import io.premortem.report.disclosure.Section;
import io.premortem.web.Language;

/** The sections of a report in the language of the reader. */
public record SectionNames(Language language) {
  public String of(Section section) {
    var words = language.messages(DisclosureMessages.class);
    return switch (section) {
      case HEADLINE -> words.headline();
      case SURVIVAL -> words.survival();
      case MOVEMENT -> words.movement();
      case INCIDENCE -> words.incidence();
      case AREAS -> words.areas();
      case CAUSES -> words.causes();
      case ANSWERS -> words.answers();
      case CASH -> words.cash();
      case STRESS -> words.stress();
      case MEASURES -> words.measures();
      case BUDGETS -> words.budgets();
      case RUNWAY -> words.runway();
      case ATTRIBUTION -> words.attribution();
      case SENSITIVITY -> words.sensitivity();
      case EVIDENCE -> words.evidence();
      case PROVENANCE -> words.provenance();
      case INPUTS -> words.inputs();
    };
  }
}
