package io.premortem.dataset.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which notations a column may have, and when digits are a name and not a quantity. */
public final class TypeRules {

  /** Most distinct values of a categorical column. */
  public static final int MAX_LEVELS = 100;

  /** Digits from which equally long whole numbers are taken for identifiers. */
  private static final int IDENTIFIER_DIGITS = 10;

  private static final Pattern IDENTIFIER_NAME =
      Pattern.compile(
          "(^|[^a-z])(phone|mobile|tel|telephone|fax|zip|zip_?code|post_?code|postal|plz|iban|"
              + "ssn|passport|(account|card)[ _-]?(no|nr|number))($|[^a-z])"
              + "|手机|电话|邮编|邮政编码|账号|帐号|卡号|身份证|证件号");

  private static final Pattern MONTH_NAME =
      Pattern.compile("(^|[^a-z])(month|monat|period|yyyymm)($|[^a-z])|月|期");

  private TypeRules() {}

  /**
   * The notations under which every sampled value reads, in order of preference; text is always the
   * last.
   *
   * @param name of the column
   * @param values sampled values, trimmed, without missing ones
   * @param decimalComma whether {@code 1,234} is rather one and a bit than more than a thousand
   */
  public static List<Notation> candidates(String name, List<String> values, boolean decimalComma) {
    List<Notation> candidates = new ArrayList<>();
    for (Notation notation : Notation.values()) {
      if (values.stream().allMatch(notation::matches)
          && (notation != Notation.MONTH_COMPACT || isMonth(name))) {
        candidates.add(notation);
      }
    }
    if (decimalComma) {
      exchange(candidates, Notation.GROUPED_BY_COMMA, Notation.DECIMAL_COMMA);
      exchange(candidates, Notation.PERCENT, Notation.PERCENT_COMMA);
      exchange(candidates, Notation.AMOUNT, Notation.AMOUNT_COMMA);
    }
    return candidates;
  }

  private static void exchange(List<Notation> candidates, Notation point, Notation comma) {
    int first = candidates.indexOf(point);
    int second = candidates.indexOf(comma);
    if (first >= 0 && second >= 0) {
      Collections.swap(candidates, first, second);
    }
  }

  /** Six digits are a month only where the column says so. */
  private static boolean isMonth(String name) {
    return MONTH_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /**
   * Whether a column of whole numbers names things: all values have the same number of digits and
   * that is ten or more (phone numbers, order numbers), or the column is called so and the values
   * have at least five digits.
   *
   * @param shortest fewest digits of a value
   * @param longest most digits of a value
   */
  public static boolean isIdentifier(String name, int shortest, int longest) {
    if (shortest == longest && longest >= IDENTIFIER_DIGITS) {
      return true;
    }
    return longest >= 5 && IDENTIFIER_NAME.matcher(name.toLowerCase(Locale.ROOT)).find();
  }

  /** Text is categorical when it has few levels and, on average, at least two rows for each. */
  public static ColumnType textType(long present, long distinct) {
    return distinct > 0 && distinct <= MAX_LEVELS && present >= 2 * distinct
        ? ColumnType.CATEGORICAL
        : ColumnType.TEXT;
  }

  /** The notation that reads the same values with day and month exchanged, or {@code null}. */
  public static Notation exchangedOrder(Notation notation) {
    for (Notation other : Notation.values()) {
      if (other != notation && exchanged(notation.format()).equals(other.format())) {
        return dayBeforeMonth(notation).isPresent() ? other : null;
      }
    }
    return null;
  }

  /** Whether a numeric day stands before a numeric month; empty where they cannot be exchanged. */
  public static Optional<Boolean> dayBeforeMonth(Notation notation) {
    if (notation.format().matches("%[dm][/-]%[dm][/-]%[Yy].*")) {
      return Optional.of(notation.format().startsWith("%d"));
    }
    return notation.format().matches("%d\\.%m\\.%[Yy].*") ? Optional.of(true) : Optional.empty();
  }

  private static String exchanged(String format) {
    return format.replace("%d", "%D").replace("%m", "%d").replace("%D", "%m");
  }
}
