package io.premortem.dataset.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7|INTEGER",
        "-7|INTEGER",
        "0|INTEGER",
        "00123|TEXT",
        "007.5|TEXT",
        "0.5|DECIMAL",
        ".5|DECIMAL",
        "-1e-3|DECIMAL",
        "+86138123456789|TEXT",
        "1234567890123456|TEXT",
        "123456789012345|INTEGER",
        "1,234|GROUPED_BY_COMMA",
        "1,234.5|GROUPED_BY_COMMA",
        "1.234,5|DECIMAL_COMMA",
        "12,34|DECIMAL_COMMA",
        "true|BOOLEAN",
        "yes|BOOLEAN_YES_LOWER",
        "是|BOOLEAN_SHI",
        "20250103|DATE_COMPACT",
        "20251303|INTEGER",
        "202501|INTEGER",
        "12.5%|PERCENT",
        "12,5 %|PERCENT_COMMA",
        "$1,234.50|AMOUNT",
        "¥ 88.00元|AMOUNT",
        "(12.00)|AMOUNT",
        "88.00-|AMOUNT",
        "1'234.50|AMOUNT",
        "1.234,50 €|AMOUNT_COMMA",
        "1 234,50|AMOUNT_COMMA",
        "€|TEXT",
        "31 Dec 2025|DATE_NAMED_MONTH",
        "December 31, 2025|DATE_LONG_MONTH_FIRST",
        "2025-03|MONTH_ISO",
        "2025年3月|MONTH_HAN",
        "3/1/2025 10:20 PM|TIMESTAMP_TWELVE_HOURS_MINUTES",
        "2024-01-31|DATE_ISO",
        "2024/1/5|DATE_YMD_SLASH",
        "2024年1月5日|DATE_YMD_HAN",
        "31.12.2024|DATE_DMY_POINT",
        "31/12/2024|DATE_DMY_SLASH",
        "12/31/2024|DATE_MDY_SLASH",
        "2024-01-31T10:00:00Z|TIMESTAMP_ISO",
        "2024/1/5 9:30|TIMESTAMP_SLASH_MINUTES",
        "1.2.3|TEXT",
        "Infinity|TEXT"
      })
  void readsOneValue(String value, Notation expected) {
    assertThat(TypeRules.candidates("x", List.of(value), false).getFirst()).isEqualTo(expected);
  }

  @Test
  void everyValueMustMatch() {
    assertThat(TypeRules.candidates("x", List.of("1", "2.5"), false).getFirst())
        .isEqualTo(Notation.DECIMAL);
    assertThat(TypeRules.candidates("x", List.of("1", "x"), false)).containsExactly(Notation.TEXT);
    assertThat(TypeRules.candidates("x", List.of("01/02/2024", "13/02/2024"), false).getFirst())
        .isEqualTo(Notation.DATE_DMY_SLASH);
    assertThat(TypeRules.candidates("x", List.of(), false))
        .doesNotContain(Notation.MONTH_COMPACT)
        .hasSize(Notation.values().length - 1);
  }

  @Test
  void sixDigitsAreAMonthWhereTheColumnSaysSo() {
    assertThat(TypeRules.candidates("账期", List.of("202501"), false).getFirst())
        .isEqualTo(Notation.MONTH_COMPACT);
  }

  @Test
  void dayAndMonthExchangeOnlyWhereBothAreNumbers() {
    assertThat(TypeRules.exchangedOrder(Notation.DATE_DMY_SLASH))
        .isEqualTo(Notation.DATE_MDY_SLASH);
    assertThat(TypeRules.exchangedOrder(Notation.TIMESTAMP_MDY_SLASH_MINUTES))
        .isEqualTo(Notation.TIMESTAMP_DMY_SLASH_MINUTES);
    assertThat(TypeRules.exchangedOrder(Notation.DATE_ISO)).isNull();
    assertThat(TypeRules.exchangedOrder(Notation.DATE_DMY_POINT)).isNull();
    assertThat(TypeRules.exchangedOrder(Notation.INTEGER)).isNull();
  }

  @Test
  void theCommaFollowsTheSeparator() {
    assertThat(TypeRules.candidates("x", List.of("1,234"), true).getFirst())
        .isEqualTo(Notation.DECIMAL_COMMA);
  }

  @Test
  void phoneAndPostNumbersAreNames() {
    assertThat(TypeRules.isIdentifier("x", 11, 11)).isTrue();
    assertThat(TypeRules.isIdentifier("x", 9, 10)).isFalse();
    assertThat(TypeRules.isIdentifier("Zip code", 5, 5)).isTrue();
    assertThat(TypeRules.isIdentifier("收款账号", 6, 8)).isTrue();
    assertThat(TypeRules.isIdentifier("mobile", 1, 1)).isFalse();
    assertThat(TypeRules.isIdentifier("gzipped bytes", 5, 9)).isFalse();
  }

  @Test
  void fewLevelsAreCategories() {
    assertThat(TypeRules.textType(100, 3)).isEqualTo(ColumnType.CATEGORICAL);
    assertThat(TypeRules.textType(3, 2)).isEqualTo(ColumnType.TEXT);
    assertThat(TypeRules.textType(1000, 101)).isEqualTo(ColumnType.TEXT);
    assertThat(TypeRules.textType(0, 0)).isEqualTo(ColumnType.TEXT);
  }
}
