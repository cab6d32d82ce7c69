package io.premortem.report.blind;

import java.util.Map;

/**
 * One side's view of a company.
 *
 * @param chances by area: that it alone takes the company down within 24 months, 0 to 1
 * @param reasons by area; an area without one is absent
 */
public record Sheet(Map<String, Double> chances, Map<String, String> reasons) {
  static final Sheet EMPTY = new Sheet(Map.of(), Map.of());

  public Sheet {
    chances = Map.copyOf(chances);
    reasons = Map.copyOf(reasons);
  }
}
