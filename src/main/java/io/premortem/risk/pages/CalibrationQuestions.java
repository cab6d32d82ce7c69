package io.premortem.risk.pages;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.premortem.risk.knowledge.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The questions to practise on, from {@code calibration/questions.yaml} on the class path. */
final class CalibrationQuestions {
  private static final String FILE = "/calibration/questions.yaml";

  private CalibrationQuestions() {}

  /**
   * @param truth above 0, in the unit
   */
  record Item(String id, Text text, Text unit, double truth, String source) {}

  private record Content(List<Item> questions) {}

  static List<Item> load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (InputStream stream = CalibrationQuestions.class.getResourceAsStream(FILE)) {
      return mapper.readValue(stream, Content.class).questions();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE.substring(1) + ": " + e.getMessage(), e);
    }
  }
}
