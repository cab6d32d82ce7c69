package io.premortem.risk.crosscheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.premortem.risk.crosscheck.Rule.Condition;
import io.premortem.risk.crosscheck.Rule.Severity;
import io.premortem.risk.knowledge.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads the rules of quality from {@code evidence/rules.yaml} on the class path. */
final class RulesFile {
  private static final String FILE = "/evidence/rules.yaml";

  private RulesFile() {}

  /**
   * @throws UncheckedIOException naming what is missing or malformed
   */
  static List<Rule> load() {
    ObjectMapper mapper =
        YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();
    try (InputStream stream = RulesFile.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IOException("not on the class path");
      }
      return mapper.readValue(stream, Content.class).rules().stream().map(Entry::toRule).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE.substring(1) + ": " + e.getMessage(), e);
    }
  }

  private record Content(List<Entry> rules) {}

  private record Entry(String id, Severity severity, When when, Text text, Text remedy) {
    Rule toRule() {
      return new Rule(id, severity, when.toCondition(id), text, remedy);
    }
  }

  /** One of these is given. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record When(
      Rule.Understated understated,
      Rule.RepliedOtherwise replied,
      Rule.Apart apart,
      Rule.Faded faded,
      Rule.Unproven unproven) {

    Condition toCondition(String rule) {
      List<Condition> given =
          Stream.<Condition>of(understated, replied, apart, faded, unproven)
              .filter(Objects::nonNull)
              .toList();
      if (given.size() != 1) {
        throw new IllegalArgumentException(rule + " must have one condition");
      }
      return given.getFirst();
    }
  }
}
