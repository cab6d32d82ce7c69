package io.premortem.report.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTextTest {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern END_OF_BAND = Pattern.compile("[125]0{0,3}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Cash in the bank today below CNY 1,230,000: survival is under 50 % | Cash in the bank today"
            + " below CNY 1–2 M: survival is under 50 %",
        "Spending turns out at USD 86,400 a month or more | Spending turns out at USD 50–100 k a"
            + " month or more",
        "80,000 – 120,000 | 50–100 k … 100–200 k",
        "60,000–61,000 USD | 50–100 k USD",
        "The raise “Seed 2M” does not close | The raise “Seed 2–5 M” does not close",
        "USD 7 a seat | USD 5–10 a seat",
        "-4,500 a month | −2–−5 k a month",
        "strikes between Mar 2027 and Jun 2028 (months 3–18) | strikes between Mar 2027 and Jun 2028"
            + " (months 3–18)",
        "2027-03-01 in force (month 14); 12 open, 5–7 % | 2027-03-01 in force (month 14); 12 open,"
            + " 5–7 %"
      })
  void bandsAmountsAndNothingElse(String text, String banded) {
    assertThat(AmountText.of(text, Amounts.BANDS, false)).isEqualTo(banded);
    assertThat(AmountText.of(text, Amounts.EXACT, false)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "今天的账上现金低于 CNY 1,230,000：存活概率低于 50% | 今天的账上现金低于 CNY 100–200 万：存活概率低于 50%",
        "支出每月达到 CNY 86,400 或更多 | 支出每月达到 CNY 5–10 万 或更多",
        "天使轮 300 万 | 天使轮 200–500 万",
        "融资 2.5 亿 | 融资 2–5 亿"
      })
  void bandsInChinese(String text, String banded) {
    assertThat(AmountText.of(text, Amounts.BANDS, true)).isEqualTo(banded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"900", "0.5", "12 – 20", "-350"})
  void everyNumberWithoutAUnitMayBeMoney(String text) {
    assertThat(AmountText.of(text, Amounts.HIDDEN, false)).isEqualTo(text);
    assertThat(AmountText.ofEvery(text, Amounts.HIDDEN, false)).isEqualTo(AmountText.HIDDEN);
    assertThat(AmountText.ofEvery("14 months, 3 %, since 2026", Amounts.HIDDEN, false))
        .isEqualTo("14 months, 3 %, since 2026");
  }

  /** No digit of an amount of 1,000 and more survives, however it is written. */
  @Property
  void hidesEveryAmount(@ForAll @LongRange(min = 2200, max = 999_999_999_999L) long amount) {
    var grouped =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    for (String written :
        new String[] {Long.toString(amount), grouped, grouped.replace(',', ' ')}) {
      for (String pattern : new String[] {"We hold %s now", "CNY %s", "%s元", "账上 %s，够了"}) {
        for (Amounts way : new Amounts[] {Amounts.BANDS, Amounts.HIDDEN}) {
          var numbers = NUMBER.matcher(AmountText.of(pattern.formatted(written), way, false));
          assertThat(numbers.results().map(MatchResult::group).toList())
              .hasSize(way == Amounts.BANDS ? 2 : 0)
              .allMatch(END_OF_BAND.asMatchPredicate());
        }
      }
    }
  }

  @Property
  void aBandHoldsItsAmountAndIsOfTheSeries(
      @ForAll @Scale(4) @BigRange(min = "0.0001", max = "1000000000000") BigDecimal amount) {
    var band = Band.of(amount);
    assertThat(amount).isGreaterThanOrEqualTo(band.low()).isLessThan(band.high());
    assertThat(band.low().stripTrailingZeros().unscaledValue().intValue()).isIn(1, 2, 5);
    assertThat(band.high().stripTrailingZeros().unscaledValue().intValue()).isIn(1, 2, 5);
    assertThat(Band.of(band.low())).isEqualTo(band);
  }
}
