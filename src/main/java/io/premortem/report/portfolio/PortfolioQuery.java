package io.premortem.report.portfolio;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Which positions to show, and in which order. */
public class PortfolioQuery {
  static final List<String> SORTS = List.of("risk", "moved", "newest", "company");

  /** In the name of the company or of the assessment. */
  @QueryParam("q")
  @DefaultValue("")
  String q = "";

  /** Of the likeliest cause. */
  @QueryParam("area")
  @DefaultValue("")
  String area = "";

  @QueryParam("watched")
  boolean watched;

  /** One of {@link #SORTS}; anything else is the first. */
  @QueryParam("sort")
  @DefaultValue("risk")
  String sort = "risk";

  public String getQ() {
    return q;
  }

  public String getArea() {
    return area;
  }

  public boolean isWatched() {
    return watched;
  }

  public String getSort() {
    return sort;
  }

  List<Position> apply(List<Position> all) {
    var text = q.strip().toLowerCase(Locale.ROOT);
    return all.stream()
        .filter(position -> text.isEmpty() || names(position).contains(text))
        .filter(position -> area.isEmpty() || area.equals(position.area()))
        .filter(position -> !watched || position.watched())
        .sorted(order())
        .toList();
  }

  private static String names(Position position) {
    return (position.holding().company().name() + "\n" + position.report().assessment().name())
        .toLowerCase(Locale.ROOT);
  }

  private Comparator<Position> order() {
    return switch (sort) {
      case "moved" -> Comparator.comparingDouble(PortfolioQuery::fall);
      case "newest" ->
          Comparator.<Position, java.time.Instant>comparing(p -> p.report().createdAt()).reversed();
      case "company" ->
          Comparator.comparing(
              (Function<Position, String>) p -> p.holding().company().name(),
              String.CASE_INSENSITIVE_ORDER);
      default -> Comparator.comparingDouble(position -> position.year().p());
    };
  }

  /** The deepest fall first, what has not moved after what has risen. */
  private static double fall(Position position) {
    var movement = position.holding().movement();
    return movement == null ? Double.MAX_VALUE : movement.delta();
  }
}
