package io.premortem.report.disclosure;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

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

  /** All of the page, exact: what a share shows unless told otherwise. */
  public static Disclosure page() {
    return new Disclosure(EnumSet.complementOf(EnumSet.of(Section.INPUTS)), Amounts.EXACT);
  }

  /**
   * @param sections keys as {@link #keys} joins them
   */
  public static Disclosure of(String sections, String amounts) {
    return new Disclosure(
        Arrays.stream(sections.split(","))
            .map(key -> Section.of(key).orElseThrow())
            .collect(Collectors.toSet()),
        Amounts.of(amounts).orElseThrow());
  }

  /** Keys of the sections in their order, comma between them. */
  public String keys() {
    return sections.stream().map(Section::key).collect(Collectors.joining(","));
  }

  public boolean shows(Section section) {
    return sections.contains(section);
  }

  /** Name of the sealed part that shows a section like this. */
  public String part(Section section) {
    return section.amounts() ? section.key() + "." + amounts.key() : section.key();
  }
}
