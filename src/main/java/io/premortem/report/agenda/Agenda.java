package io.premortem.report.agenda;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What two sides that assessed a company without seeing each other should talk about first.
 *
 * <p>Each side gives every area the chance that this area alone, all else as it is, takes the
 * company down within 24 months, as the report's own scores do. The gap is the difference of the
 * two chances: both are on one scale, and a point of it weighs the same wherever it lies.
 *
 * @param items the widest gap first; areas with equal gaps in the order of the report
 */
public record Agenda(List<Item> items) {

  /**
   * @param area id
   * @param founder chance, 0 to 1
   * @param investor chance, 0 to 1
   */
  public record Item(String area, double founder, double investor) {

    /** Difference of the two chances, 0 to 1. */
    public double gap() {
      return Math.abs(founder - investor);
    }

    /** Whether the founder fears the area more than the investor does. */
    public boolean founderFearsMore() {
      return founder > investor;
    }
  }

  public Agenda {
    items = List.copyOf(items);
  }

  /**
   * @param areas ids in the order of the report
   * @param founder chance by area
   * @param investor chance by area
   * @throws IllegalArgumentException when a side left out an area or a chance is not from 0 to 1
   */
  public static Agenda of(
      List<String> areas, Map<String, Double> founder, Map<String, Double> investor) {
    return new Agenda(
        areas.stream()
            .map(area -> new Item(area, chance(founder, area), chance(investor, area)))
            .sorted(Comparator.comparingDouble(Item::gap).reversed())
            .toList());
  }

  private static double chance(Map<String, Double> side, String area) {
    var chance = side.get(area);
    if (chance == null || !(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("no chance from 0 to 1 for " + area + ": " + chance);
    }
    return chance;
  }
}
