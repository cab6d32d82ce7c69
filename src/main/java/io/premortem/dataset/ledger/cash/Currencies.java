package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.profile.ColumnProfile;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The currency of a ledger, where the table says it. */
final class Currencies {
  private static final Set<String> HEADINGS =
      Set.of("currency", "ccy", "币种", "货币", "währung", "waehrung");
  private static final Pattern CODE = Pattern.compile("(?<![A-Za-z])([A-Z]{3})(?![A-Za-z])");
  private static final Map<String, String> SIGNS =
      Map.of("元", "CNY", "人民币", "CNY", "€", "EUR", "£", "GBP", "美元", "USD", "欧元", "EUR");

  private Currencies() {}

  /** The only value of a currency column, or the code or sign in a heading; null for none. */
  static String of(List<ColumnProfile> columns, Collection<ColumnProfile> taken) {
    return Stream.concat(
            columns.stream()
                .filter(column -> HEADINGS.contains(column.name().strip().toLowerCase(Locale.ROOT)))
                .filter(column -> column.distinct() == 1 && column.top().size() == 1)
                .map(column -> in(column.top().getFirst().value())),
            taken.stream().map(column -> in(column.name())))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** The ISO 4217 code that a text names; null for none. */
  static String in(String text) {
    var code = CODE.matcher(text);
    while (code.find()) {
      if (isCode(code.group(1))) {
        return code.group(1);
      }
    }
    return SIGNS.entrySet().stream()
        .filter(sign -> text.contains(sign.getKey()))
        // "美元" holds "元".
        .max(java.util.Comparator.comparingInt(sign -> sign.getKey().length()))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  static boolean isCode(String text) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(currency -> currency.getCurrencyCode().equals(text));
  }
}
