package io.premortem.dataset.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

  @Property(tries = 500)
  void readsBackWhatWasQuoted(@ForAll("tables") List<List<String>> table) throws Exception {
    String text =
        table.stream()
            .map(
                record ->
                    record.stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";")))
            .collect(Collectors.joining("\r\n"));
    assertThat(read(text.getBytes(StandardCharsets.UTF_8), ';')).isEqualTo(table);
  }

  @Property(tries = 500)
  void canonicalFormReadsTheSame(@ForAll("tables") List<List<String>> table) throws Exception {
    String text =
        table.stream()
            .map(
                record ->
                    record.stream()
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining("|")))
            .collect(Collectors.joining("\n"));
    var reader = reader(text.getBytes(StandardCharsets.UTF_8), '|');
    var out = new ByteArrayOutputStream();
    while (reader.next()) {
      reader.writeTo(out);
    }
    var trimmed =
        table.stream().map(record -> record.stream().map(CsvReaderTest::trimmed).toList()).toList();
    assertThat(read(out.toByteArray(), ',')).isEqualTo(trimmed);
  }

  @Test
  void aBlankValueOfAnOnlyColumnStaysARow() throws Exception {
    var reader = reader("\u3000 a\u00a0\n\" \"\nb\n".getBytes(StandardCharsets.UTF_8), ',');
    var out = new ByteArrayOutputStream();
    while (reader.next()) {
      reader.writeTo(out);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("a\n\"\"\nb\n");
  }

  private static String trimmed(String value) {
    return value.replaceAll("^[ \\t\\r\\n\u00a0\u3000]+|[ \\t\\r\\n\u00a0\u3000]+$", "");
  }

  @Property
  void judgesUtf8AsTheJdkDoes(@ForAll @Size(max = 6) byte[] bytes) {
    boolean expected;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      expected = true;
    } catch (CharacterCodingException e) {
      expected = false;
    }
    assertThat(Utf8.valid(bytes, 0, bytes.length)).isEqualTo(expected);
  }

  /** At least two columns: a single empty value is a blank line in the canonical form. */
  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> value = Arbitraries.strings().withChars("ab,;|\"'\n\r\t 死é").ofMaxLength(6);
    return Arbitraries.integers()
        .between(2, 4)
        .flatMap(width -> value.list().ofSize(width).list().ofMinSize(1).ofMaxSize(8));
  }

  private static List<List<String>> read(byte[] bytes, char delimiter) throws Exception {
    var reader = reader(bytes, delimiter);
    List<List<String>> records = new ArrayList<>();
    while (reader.next()) {
      records.add(reader.values());
    }
    return records;
  }

  private static CsvReader reader(byte[] bytes, char delimiter) {
    return new CsvReader(
        new ByteArrayInputStream(bytes), new Dialect(delimiter), CsvLimits.DEFAULT);
  }
}
