package io.premortem.dataset.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/** The role of a column that nobody has given one. */
public final class RoleRules {

  private static final Pattern AMOUNT_NAME =
      Pattern.compile(
          "(^|[^a-z])(amount|amt|price|cost|fee|revenue|sales|balance|debit|credit|total|paid|mrr"
              + "|arr|salary|betrag|preis|umsatz|saldo|soll|haben)($|[^a-z])"
              + "|金额|金額|价格|價格|单价|费用|費用|收入|支出|余额|餘額|借方|贷方|工资|薪资");

  private RoleRules() {}

  /**
   * Times are dates; money by its sign or by the name of a numeric column; names of rows are
   * identifiers; the rest are features. A target is never guessed.
   *
   * @param namesRows whether the values (nearly) all differ and are no quantity
   */
  public static Role of(String name, Notation notation, boolean namesRows) {
    if (notation.type().isTime()) {
      return Role.DATE;
    }
    if (namesRows) {
      return Role.IDENTIFIER;
    }
    boolean named = AMOUNT_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
    return notation.isAmount() || (notation.type().isNumber() && named)
        ? Role.AMOUNT
        : Role.FEATURE;
  }
}
