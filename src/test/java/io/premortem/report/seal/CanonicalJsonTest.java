package io.premortem.report.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  /** RFC 8785, appendix B: IEEE 754 bits and their text. */
  @ParameterizedTest
  @CsvSource({
    "0000000000000000,0",
    "8000000000000000,0",
    "0000000000000001,5e-324",
    "8000000000000001,-5e-324",
    "7fefffffffffffff,1.7976931348623157e+308",
    "ffefffffffffffff,-1.7976931348623157e+308",
    "4340000000000000,9007199254740992",
    "c340000000000000,-9007199254740992",
    "4430000000000000,295147905179352830000",
    "44b52d02c7e14af5,9.999999999999997e+22",
    "44b52d02c7e14af6,1e+23",
    "44b52d02c7e14af7,1.0000000000000001e+23",
    "444b1ae4d6e2ef4e,999999999999999700000",
    "444b1ae4d6e2ef4f,999999999999999900000",
    "444b1ae4d6e2ef50,1e+21",
    "3eb0c6f7a0b5ed8c,9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d,0.000001",
    "41b3de4355555553,333333333.3333332",
    "41b3de4355555554,333333333.33333325",
    "41b3de4355555555,333333333.3333333",
    "41b3de4355555556,333333333.3333334",
    "41b3de4355555557,333333333.33333343",
    "becbf647612f3696,-0.0000033333333333333333",
    "43143ff3c1cb0959,1424953923781206.2"
  })
  void printsNumbersAsTheStandardDoes(String bits, String text) {
    double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
    assertThat(CanonicalJson.write(value)).isEqualTo(text);
  }

  @Example
  void writesTheExampleOfTheStandard() {
    // RFC 8785 §3.2.2 and §3.2.4.
    var tree =
        JsonReader.read(
            """
            {"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
             "string":"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
             "literals":[null,true,false]}""");
    assertThat(CanonicalJson.write(tree))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Example
  void sortsNamesByUtf16Units() {
    // RFC 8785 §3.2.3.
    var tree = new LinkedHashMap<String, Object>();
    for (String name : List.of("€", "\r", "\ufb33", "1", "😀", "\u0080", "ö")) {
      tree.put(name, 1);
    }
    assertThat(CanonicalJson.write(tree))
        .isEqualTo("{\"\\r\":1,\"1\":1,\"\u0080\":1,\"ö\":1,\"€\":1,\"😀\":1,\"\ufb33\":1}");
  }

  @Example
  void refusesWhatHasNoForm() {
    for (Object bad :
        new Object[] {Double.NaN, Double.NEGATIVE_INFINITY, 1L << 53, "\ud800", "a\udc00", this}) {
      assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(bad));
    }
    assertThat(CanonicalJson.write((1L << 53) - 1)).isEqualTo("9007199254740991");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1,]",
        "{\"a\":1,\"a\":2}",
        "{a:1}",
        "01",
        "1.",
        "+1",
        "NaN",
        "nul",
        "\"",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\n\"",
        "1 2",
        "[1}",
        "{\"a\" 1}"
      })
  void readsNoBrokenJson(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read(text));
  }

  @Example
  void doesNotDiveForever() {
    assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read("[".repeat(100_000)));
  }

  @Property(tries = 500)
  void readsBackWhatItWrites(@ForAll("trees") Object tree) {
    String text = CanonicalJson.write(tree);
    assertThat(CanonicalJson.write(JsonReader.read(text))).isEqualTo(text);
  }

  @Property(tries = 5000)
  void everyDoubleReadsBackExactly(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value)) {
      assertThat(Double.parseDouble(CanonicalJson.write(value))).isEqualTo(value + 0.0);
    }
  }

  @Provide
  Arbitrary<Object> trees() {
    Arbitrary<Object> leaf =
        Arbitraries.oneOf(
            Arbitraries.strings().all().map(CanonicalJsonTest::paired),
            Arbitraries.doubles(),
            Arbitraries.of(true, false),
            Arbitraries.integers());
    return Arbitraries.recursive(
        () -> leaf,
        inner ->
            Arbitraries.oneOf(
                inner.list().ofMaxSize(4).map(list -> (Object) list),
                Arbitraries.maps(Arbitraries.strings().alpha(), inner)
                    .ofMaxSize(4)
                    .map(map -> (Object) Map.copyOf(map))),
        3);
  }

  private static Object paired(String text) {
    return new String(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}
