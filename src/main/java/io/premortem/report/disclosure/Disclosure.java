package io.premortem.report.disclosure;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a reader sees of a report.
 *
 * @param sections at least one; {@link Section#INPUTS} only with exact amounts
 */
public record Disclosure(Set<Section> sections, Amounts amounts) {
  public static final Disclosure ALL = new Disclosure(Section.all(), Amounts.EXACT);

  public Disclosure {
    sections =
        sections.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(sections));
  }

  public boolean shows(Section section) {
    return sections.contains(section);
  }

  /** Name of the sealed part that shows a section like this. */
  public String part(Section section) {
    return section.amounts() ? section.key() + "." + amounts.key() : section.key();
  }
}
