package io.premortem.lab;

import io.premortem.lab.learn.SearchReport;
import io.premortem.lab.learn.SearchReport.Entry;
import io.premortem.web.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a search did, in words.
 *
 * @param metric name of the score
 * @param why why the winner won
 * @param split how the test rows were chosen
 * @param roles what the columns were taken for
 */
record SearchView(
    SearchReport report, String metric, String why, String split, List<RoleRow> roles) {
  record RoleRow(String column, String role) {}

  static SearchView of(Model.Details details, Language language) {
    var report = details.search();
    if (report == null) {
      return null;
    }
    var text = language.messages(ModelMessages.class);
    return new SearchView(
        report,
        details.quantity() ? text.rmse() : text.logLoss(),
        why(report, text),
        split(report, details.tested(), text),
        roles(report, text));
  }

  /** Settings as one text. */
  public String settings(Entry entry) {
    var parts = new ArrayList<String>();
    entry.parameters().forEach((name, value) -> parts.add(name + " " + value));
    return String.join(", ", parts);
  }

  private static String why(SearchReport report, ModelMessages text) {
    var best = report.leaderboard().getFirst();
    Optional<Entry> other =
        report.leaderboard().stream()
            .filter(entry -> !entry.family().equals(best.family()))
            .min(Comparator.comparingDouble(Entry::score));
    var first =
        other
            .map(
                entry ->
                    text.whyFamily(
                        best.name(),
                        figure(best.score()),
                        figure(entry.score() - best.score()),
                        entry.family(),
                        figure(entry.score())))
            .orElseGet(() -> text.whyAlone(best.name(), figure(best.score())));
    int blended = (int) report.leaderboard().stream().filter(e -> e.weight() > 0).count();
    return blended < 2 || report.score() >= best.score()
        ? first
        : first + " " + text.whyBlend(blended, figure(report.score()));
  }

  private static String split(SearchReport report, int tested, ModelMessages text) {
    return switch (report.split()) {
      case "time" -> text.splitTime(tested, report.splitColumn());
      case "group" -> text.splitGroup(tested, report.splitColumn());
      default -> text.splitRandom(tested);
    };
  }

  private static List<RoleRow> roles(SearchReport report, ModelMessages text) {
    var rows = new ArrayList<RoleRow>();
    report.roles().forEach((column, role) -> rows.add(new RoleRow(column, role(role, text))));
    return rows;
  }

  private static String role(String role, ModelMessages text) {
    return switch (role) {
      case "number" -> text.roleNumber();
      case "date" -> text.roleDate();
      case "category" -> text.roleCategory();
      case "prose" -> text.roleProse();
      case "identifier" -> text.roleIdentifier();
      default -> text.roleConstant();
    };
  }

  /** Four significant digits. */
  private static String figure(double value) {
    double size = Math.abs(value);
    int digits = size >= 1_000 ? 0 : size >= 1 ? 3 : 4;
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
