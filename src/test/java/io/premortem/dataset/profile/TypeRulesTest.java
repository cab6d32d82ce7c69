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
        "yes|TEXT",
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
    assertThat(TypeRules.candidates(List.of(value), false).getFirst()).isEqualTo(expected);
  }

  @Test
  void everyValueMustMatch() {
    assertThat(TypeRules.candidates(List.of("1", "2.5"), false).getFirst())
        .isEqualTo(Notation.DECIMAL);
    assertThat(TypeRules.candidates(List.of("1", "x"), false)).containsExactly(Notation.TEXT);
    assertThat(TypeRules.candidates(List.of("01/02/2024", "13/02/2024"), false).getFirst())
        .isEqualTo(Notation.DATE_DMY_SLASH);
    assertThat(TypeRules.candidates(List.of(), false)).containsExactly(Notation.values());
  }

  @Test
  void theCommaFollowsTheSeparator() {
    assertThat(TypeRules.candidates(List.of("1,234"), true).getFirst())
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
