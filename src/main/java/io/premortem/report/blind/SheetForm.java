package io.premortem.report.blind;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sheet as it was typed: {@code chance.<area>} in percent, {@code reason.<area>} in words.
 *
 * @param typed field by name
 */
public record SheetForm(Map<String, String> typed) {
  static final int LONGEST_REASON = 500;

  static SheetForm of(MultivaluedMap<String, String> form) {
    Map<String, String> typed = new HashMap<>();
    form.forEach((name, values) -> typed.put(name, values.getFirst()));
    return new SheetForm(typed);
  }

  /** Areas that cannot be kept so; a draft may leave chances out. */
  List<String> wrong(List<String> areas) {
    return areas.stream()
        .filter(
            area ->
                reason(area).length() > LONGEST_REASON
                    || !chanceText(area).isEmpty() && chance(area).isEmpty())
        .toList();
  }

  Sheet sheet(List<String> areas) {
    Map<String, Double> chances = new HashMap<>();
    Map<String, String> reasons = new HashMap<>();
    for (var area : areas) {
      chance(area).ifPresent(chance -> chances.put(area, chance));
      if (!reason(area).isEmpty()) {
        reasons.put(area, reason(area));
      }
    }
    return new Sheet(chances, reasons);
  }

  private Optional<Double> chance(String area) {
    try {
      double percent = Double.parseDouble(chanceText(area));
      return percent >= 0 && percent <= 100 ? Optional.of(percent / 100) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String reason(String area) {
    return text("reason." + area);
  }

  String chanceText(String area) {
    return text("chance." + area);
  }

  private String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }
}
