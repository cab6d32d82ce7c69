package io.premortem.web;

import java.util.List;

/**
 * What a room lets administrators know of itself; rooms provide beans, the health page shows them.
 */
public interface PlatformFacts {
  /** Position on the page, small first. */
  int order();

  String title(Language language);

  List<Fact> facts(Language language);

  /** Where there is more of it; null for nowhere. */
  default String href() {
    return null;
  }

  /**
   * One line.
   *
   * @param detail further words; empty for none
   */
  record Fact(String name, String value, String detail) {}
}
