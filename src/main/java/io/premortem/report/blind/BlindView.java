package io.premortem.report.blind;

import io.premortem.report.agenda.Agenda;
import io.premortem.web.Format;
import java.util.List;
import java.util.Map;

/**
 * A blind assessment as one side sees it.
 *
 * @param path of this page
 * @param back to the report or its shares
 * @param backName what that is called
 * @param state what this side may know
 * @param rows of its form, in the order of the report
 * @param agenda widest gap first; empty before both are locked
 */
record BlindView(
    String path, String back, String backName, BlindState state, List<Row> rows, List<Gap> agenda) {

  /** Gaps below are within what anybody can tell. */
  private static final double AGREED = 0.05;

  /**
   * @param chance in percent, as typed
   * @param problem what has to be mended; null for nothing
   */
  record Row(String area, String name, String chance, String reason, String problem) {}

  /**
   * @param model the report's own score, 0 to 1; null where this side is not shown it
   * @param founderReason null for none
   * @param investorReason null for none
   */
  record Gap(
      String area,
      String name,
      Agenda.Item item,
      Double model,
      String founderReason,
      String investorReason) {

    /** The gap in percentage points. */
    public double points() {
      return item.gap() * 100;
    }

    public boolean agreed() {
      return item.gap() < AGREED;
    }
  }

  /**
   * @param names of the areas by id, in the order of the report
   * @param scores of the areas by id, as far as this side is shown them
   * @param typed the form as it came; null to show what is kept
   * @param draft what stands in an untouched form
   */
  static BlindView of(
      Map<String, String> names,
      Map<String, Double> scores,
      Side side,
      BlindState state,
      Sheet draft,
      SheetForm typed,
      Wrong wrong,
      Place place) {
    var shown = state.own().chances().isEmpty() ? draft : state.own();
    var rows =
        names.entrySet().stream()
            .map(
                area ->
                    new Row(
                        area.getKey(),
                        area.getValue(),
                        typed == null
                            ? percent(shown, area.getKey())
                            : typed.chanceText(area.getKey()),
                        typed == null
                            ? shown.reasons().getOrDefault(area.getKey(), "")
                            : typed.reason(area.getKey()),
                        wrong.at(area.getKey())))
            .toList();
    return new BlindView(
        place.path(),
        place.back(),
        place.backName(),
        state,
        rows,
        state.opened() ? agenda(names, scores, side, state) : List.of());
  }

  /** Areas that have to be mended, and how. */
  record Wrong(List<String> areas, String problem) {
    String at(String area) {
      return areas.contains(area) ? problem : null;
    }
  }

  /** Where the page is, and where it leads back. */
  record Place(String path, String back, String backName) {}

  private static String percent(Sheet sheet, String area) {
    var chance = sheet.chances().get(area);
    return chance == null ? "" : Format.number(chance * 100, 1);
  }

  private static List<Gap> agenda(
      Map<String, String> names, Map<String, Double> scores, Side side, BlindState state) {
    var founder = side == Side.FOUNDER ? state.own() : state.other();
    var investor = side == Side.FOUNDER ? state.other() : state.own();
    var areas =
        names.keySet().stream()
            .filter(founder.chances()::containsKey)
            .filter(investor.chances()::containsKey)
            .toList();
    return Agenda.of(areas, founder.chances(), investor.chances()).items().stream()
        .map(
            item ->
                new Gap(
                    item.area(),
                    names.get(item.area()),
                    item,
                    scores.get(item.area()),
                    founder.reasons().get(item.area()),
                    investor.reasons().get(item.area())))
        .toList();
  }
}
