package io.premortem.dataset.privacy.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published examples, and that no example shows a whole value. */
class DetectorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // GB 11643-1999, ISO 13616 and card schemes' own examples.
        "RESIDENT_ID|11010519491231002X|LIKELY",
        "RESIDENT_ID|110105194912310021|REFUTED",
        "RESIDENT_ID|11010519491331002X|REFUTED",
        "IBAN|GB82 WEST 1234 5698 7654 32|LIKELY",
        "IBAN|DE89370400440532013000|LIKELY",
        "IBAN|DE88370400440532013000|REFUTED",
        "BANK_CARD|4111 1111 1111 1111|LIKELY",
        "BANK_CARD|378282246310005|LIKELY",
        "BANK_CARD|4111111111111112|REFUTED",
        "PASSPORT|L898902C36UTO7408122F1204159ZE184226B<<<<<10|CLEAR",
        "EMAIL|写信给 lin@example.com。|CLEAR",
        "EMAIL|icon@2x.png|REFUTED",
        "PHONE|+86 138 0013 8000|CLEAR",
        "IP_ADDRESS|2001:db8::8a2e:370:7334|CLEAR",
        "IP_ADDRESS|192.168.1.20|LIKELY",
        "IP_ADDRESS|300.1.2.3|REFUTED",
        "LOCATION|39.9042, 116.4074|LIKELY",
        "PERSON_NAME|王秀英|LIKELY",
        "PERSON_NAME|黄金|REFUTED",
        "SECRET|AKIAIOSFODNN7EXAMPLE|REFUTED",
        "SECRET|AKIAJ2Q7XK5TB3VW4ZPD|CLEAR"
      })
  void readsPublishedExamples(PersonalKind kind, String text, Strength strength) {
    assertThat(kind.find(text)).isNotNull().extracting(Match::strength).isEqualTo(strength);
  }

  @Test
  void showsNoWholeValue() {
    for (var column : LabelledCorpus.of(7)) {
      var scan = new ColumnScan(column.name(), false);
      column.cells().forEach(cell -> scan.add(cell.text(), 1));
      var values = new HashSet<String>();
      column.cells().forEach(cell -> values.add(cell.text()));
      List<String> shown = scan.findings().stream().flatMap(f -> f.examples().stream()).toList();
      assertThat(shown)
          .allMatch(example -> example.contains("***"))
          .doesNotContainAnyElementsOf(values);
    }
  }

  @Test
  void countsRowsAndNotOnlyDifferentValues() {
    var scan = new ColumnScan("mail", false);
    scan.add("a@example.com", 3);
    scan.add("nobody", 1);
    var finding = scan.findings().getFirst();
    assertThat(finding.hits()).isEqualTo(3);
    assertThat(finding.share()).isEqualTo(0.75);
  }
}
