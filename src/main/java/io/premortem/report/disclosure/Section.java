package io.premortem.report.disclosure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The sections of a report, in the order of its page. */
public enum Section {
  HEADLINE(true, "headline"),
  SURVIVAL(false, "survival", "independentSurvival"),
  MOVEMENT(false, "moved"),
  INCIDENCE(false, "incidence", "rootIncidence"),
  AREAS(false, "areas"),
  CAUSES(true, "causes"),
  /** What stands behind each cause: a part of its entry, so it has no member of its own. */
  ANSWERS(true),
  CASH(false, "cashRoots"),
  STRESS(true, "stress"),
  MEASURES(true, "mitigations"),
  BUDGETS(true, "budgets"),
  RUNWAY(false, "runway", "latestRaise"),
  ATTRIBUTION(false, "attribution"),
  SENSITIVITY(true, "sensitivity"),
  EVIDENCE(true, "evidence", "misfits"),
  PROVENANCE(true, "provenance"),
  /** What the report was computed from; not on the page, but in the sealed file. */
  INPUTS(false);

  /** What a fund's portfolio is made of. */
  public static final Set<Section> PORTFOLIO =
      Collections.unmodifiableSet(
          EnumSet.of(HEADLINE, SURVIVAL, INCIDENCE, AREAS, CAUSES, CASH, RUNWAY));

  private final boolean amounts;
  private final List<String> members;

  /**
   * @param amounts whether amounts of money can stand in it
   * @param members of the report's JSON
   */
  Section(boolean amounts, String... members) {
    this.amounts = amounts;
    this.members = List.of(members);
  }

  public boolean amounts() {
    return amounts;
  }

  public List<String> members() {
    return members;
  }

  /** As forms, the API and sealed files call it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Section> of(String key) {
    return Arrays.stream(values()).filter(section -> section.key().equals(key)).findFirst();
  }

  public static Set<Section> all() {
    return EnumSet.allOf(Section.class);
  }
}
