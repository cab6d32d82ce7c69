package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.ledger.cash.LedgerColumns.Sign;
import io.premortem.dataset.ledger.cash.Recognition.Ground;
import io.premortem.dataset.ledger.cash.Recognition.Missing;
import io.premortem.dataset.ledger.cash.Recognition.Reason;
import io.premortem.dataset.profile.ColumnProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the columns of a ledger by their headings, types and frequent values. */
public final class Recogniser {
  private static final Keywords HEADINGS = Keywords.read("headings.txt");
  private static final double GUESS = 0.8;
  private static final double PART = 0.9;

  private final List<ColumnProfile> columns;
  private final Categories categories = new Categories();
  private final Map<String, ColumnProfile> taken = new LinkedHashMap<>();
  private final List<Reason> reasons = new ArrayList<>();
  private double confidence = 1;

  private Recogniser(List<ColumnProfile> columns) {
    this.columns = columns;
  }

  /**
   * @param columns of the table, in its order
   */
  public static Recognition recognise(List<ColumnProfile> columns) {
    return new Recogniser(columns).result();
  }

  private Recognition result() {
    date();
    direction();
    for (String role : List.of("balance", "amount", "in", "out", "category", "description")) {
      byHeading(role);
    }
    categoryByAnotherName();
    List<String> wide = wide();
    settleAmounts(wide);
    Sign sign = sign(wide);
    List<Missing> missing = missing(wide, sign);
    if (!missing.isEmpty()) {
      return new Recognition(null, 0, reasons, missing);
    }
    wide.forEach(name -> reasons.add(new Reason("wide", name, Ground.HEADING, word(name))));
    var found =
        new LedgerColumns(
            name("date"),
            name("amount"),
            name("in"),
            name("out"),
            name("direction"),
            name("category"),
            name("description"),
            name("balance"),
            wide,
            sign,
            Currencies.of(columns, taken.values()));
    return new Recognition(found, Math.round(confidence * 100) / 100.0, reasons, List.of());
  }

  private void date() {
    byHeading("date");
    if (!taken.containsKey("date")) {
      var times = columns.stream().filter(column -> column.type().isTime()).toList();
      if (times.size() == 1) {
        take("date", times.getFirst(), Ground.TYPE, "");
        confidence *= GUESS;
      }
    }
  }

  private void direction() {
    columns.stream()
        .filter(column -> free(column) && Directions.isDirection(column))
        .findFirst()
        .ifPresent(column -> take("direction", column, Ground.VALUES, ""));
  }

  private void byHeading(String role) {
    ColumnProfile best = null;
    Keywords.Match why = null;
    for (ColumnProfile column : columns) {
      var match = HEADINGS.find(column.name()).filter(found -> found.id().equals(role));
      if (match.isPresent() && free(column) && fits(role, column) && better(match.get(), why)) {
        best = column;
        why = match.get();
      }
    }
    if (best != null) {
      take(role, best, why.whole() ? Ground.HEADING : Ground.PART_OF_HEADING, why.word());
      boolean required = Set.of("date", "amount", "in", "out").contains(role);
      confidence *= why.whole() || !required ? 1 : PART;
    }
  }

  private static boolean better(Keywords.Match match, Keywords.Match than) {
    return than == null
        || (match.whole() && !than.whole())
        || (match.whole() == than.whole() && match.word().length() > than.word().length());
  }

  private boolean fits(String role, ColumnProfile column) {
    return switch (role) {
      case "date" -> Fitness.date(column);
      case "amount", "in", "out", "balance" -> Fitness.amount(column);
      default -> column.text() != null;
    };
  }

  /** "Type" and the like say in or out, else what it is for. */
  private void categoryByAnotherName() {
    if (!taken.containsKey("category")) {
      columns.stream()
          .filter(column -> free(column) && column.text() != null)
          .filter(
              column ->
                  HEADINGS.find(column.name()).filter(m -> m.id().equals("direction")).isPresent())
          .findFirst()
          .ifPresent(column -> take("category", column, Ground.PART_OF_HEADING, column.name()));
    }
  }

  /** Columns of a monthly table whose headings are categories; empty when it is no such table. */
  private List<String> wide() {
    if (taken.containsKey("amount")) {
      return List.of();
    }
    var named =
        columns.stream()
            .filter(column -> column.type().isNumber() && wideCandidate(column))
            .toList();
    long spending =
        named.stream()
            .filter(column -> categories.of(column.name()).kind() == Category.Kind.OUT)
            .count();
    return spending >= 2 || (spending == 1 && !taken.containsKey("out"))
        ? named.stream().map(ColumnProfile::name).toList()
        : List.of();
  }

  private boolean wideCandidate(ColumnProfile column) {
    boolean used = taken.get("date") == column || taken.get("balance") == column;
    boolean total = HEADINGS.exactly(column.name()).filter("total"::equals).isPresent();
    return !used && !total && categories.of(column.name()) != Category.OTHER;
  }

  /** Both of in and out go before an amount; one of them alone is no ledger. */
  private void settleAmounts(List<String> wide) {
    boolean both = taken.containsKey("in") && taken.containsKey("out");
    if (!wide.isEmpty()) {
      drop(Set.of("in", "out", "direction", "category", "description"));
    } else if (both) {
      drop(Set.of("amount", "direction"));
    } else {
      drop(Set.of("in", "out"));
    }
  }

  private void drop(Set<String> roles) {
    taken.keySet().removeAll(roles);
    reasons.removeIf(reason -> roles.contains(reason.role()));
  }

  private Sign sign(List<String> wide) {
    if (taken.containsKey("in")) {
      return Sign.COLUMNS;
    }
    if (!wide.isEmpty()) {
      return columns.stream().anyMatch(c -> wide.contains(c.name()) && costIsNegative(c))
          ? Sign.SIGNED
          : Sign.CATEGORY;
    }
    ColumnProfile amount = taken.get("amount");
    if (amount == null) {
      return null;
    }
    if (taken.containsKey("direction")) {
      return Sign.DIRECTION;
    }
    if (amount.numbers() == null || amount.numbers().min() < 0) {
      confidence *= amount.numbers() == null ? GUESS : 1;
      return Sign.SIGNED;
    }
    confidence *= GUESS;
    return categoriesOfBothKinds() ? Sign.CATEGORY : null;
  }

  private boolean costIsNegative(ColumnProfile column) {
    return categories.of(column.name()).kind() == Category.Kind.OUT && column.numbers().mean() < 0;
  }

  private boolean categoriesOfBothKinds() {
    ColumnProfile category = taken.get("category");
    if (category == null) {
      return false;
    }
    var kinds =
        category.top().stream().map(top -> categories.of(top.value()).kind()).distinct().toList();
    return kinds.contains(Category.Kind.OUT)
        && (kinds.contains(Category.Kind.IN) || kinds.contains(Category.Kind.APART));
  }

  private List<Missing> missing(List<String> wide, Sign sign) {
    List<Missing> missing = new ArrayList<>();
    if (!taken.containsKey("date")) {
      missing.add(Missing.DATE);
    }
    if (!taken.containsKey("amount") && !taken.containsKey("in") && wide.isEmpty()) {
      missing.add(Missing.AMOUNT);
    } else if (sign == null) {
      missing.add(Missing.SIGN);
    }
    return missing;
  }

  private boolean free(ColumnProfile column) {
    return !taken.containsValue(column);
  }

  private void take(String role, ColumnProfile column, Ground ground, String word) {
    taken.put(role, column);
    reasons.add(new Reason(role, column.name(), ground, word));
  }

  private String name(String role) {
    return taken.containsKey(role) ? taken.get(role).name() : null;
  }

  private String word(String column) {
    return categories.of(column).id();
  }
}
