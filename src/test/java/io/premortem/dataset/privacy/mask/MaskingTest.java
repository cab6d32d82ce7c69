package io.premortem.dataset.privacy.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @Test
  void hashesAsTheStandardSays() {
    // RFC 4231, test case 2.
    var hash = new KeyedHash("Jefe".getBytes(StandardCharsets.US_ASCII));
    assertThat(hash.apply("what do ya want for nothing?"))
        .isEqualTo("h5bdcc146bf60754e6a042426089575c7");
  }

  @ParameterizedTest
  @CsvSource({
    "YEAR, 1990-05-17, 1990",
    "MONTH, 2024-05-17T10:00:00, 2024-05",
    "MONTH, soon, ''",
    "PREFIX, 100080, 100***",
    "PREFIX, 7, *",
    "NETWORK, 203.0.113.7, 203.0.113.0/24",
    "NETWORK, 2001:db8:12:3::1, 2001:db8:12::/48",
    "NETWORK, 2001:db8::1, 2001:db8:0::/48",
    "NETWORK, printer, ''",
    "ONE_DECIMAL, '39.9042, 116.4074', '39.9, 116.4'",
    "DOMAIN, lin@example.com, example.com",
    "DOMAIN, nobody, ''"
  })
  void makesCoarser(Generalisation way, String value, String coarser) {
    assertThat(way.apply(value)).isEqualTo(coarser);
  }

  @Test
  void namesTheRangeOfANumber() {
    assertThat(NumberBins.covering(20, 80).apply("37")).isEqualTo("30 to 40");
    assertThat(NumberBins.covering(20, 80).apply("-3")).isEqualTo("-10 to 0");
    assertThat(NumberBins.covering(5, 5).width().signum()).isPositive();
  }

  @Property
  void aNumberLiesInItsRange(@ForAll @DoubleRange(min = -1e6, max = 1e6) double value) {
    var range = NumberBins.covering(-1e3, 2e4).apply(Double.toString(value)).split(" to ");
    var number = new BigDecimal(Double.toString(value));
    assertThat(number).isGreaterThanOrEqualTo(new BigDecimal(range[0]));
    assertThat(number).isLessThan(new BigDecimal(range[1]));
  }
}
