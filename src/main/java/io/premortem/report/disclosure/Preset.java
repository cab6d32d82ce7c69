package io.premortem.report.disclosure;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Ways to share that are chosen as one. */
public enum Preset {
  /** Enough to decide whether to meet. */
  FIRST_LOOK("first-look", EnumSet.of(Section.HEADLINE, Section.AREAS), Amounts.HIDDEN, 14, false),
  /** Everything, against a promise. */
  DUE_DILIGENCE("due-diligence", Section.all(), Amounts.EXACT, 30, true),
  /** Results for those who hold shares already. */
  PORTFOLIO_UPDATE(
      "portfolio-update",
      EnumSet.complementOf(
          EnumSet.of(
              Section.ANSWERS,
              Section.SENSITIVITY,
              Section.EVIDENCE,
              Section.PROVENANCE,
              Section.INPUTS)),
      Amounts.BANDS,
      90,
      false);

  private final String key;
  private final Disclosure disclosure;
  private final int days;
  private final boolean nda;

  Preset(String key, Set<Section> sections, Amounts amounts, int days, boolean nda) {
    this.key = key;
    this.disclosure = new Disclosure(sections, amounts);
    this.days = days;
    this.nda = nda;
  }

  public String key() {
    return key;
  }

  public Disclosure disclosure() {
    return disclosure;
  }

  /** How long a share of this kind is open. */
  public int days() {
    return days;
  }

  public boolean nda() {
    return nda;
  }

  public static Optional<Preset> of(String key) {
    return Arrays.stream(values()).filter(preset -> preset.key.equals(key)).findFirst();
  }
}
