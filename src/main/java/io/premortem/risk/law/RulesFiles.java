package io.premortem.risk.law;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.premortem.risk.compliance.Law;
import io.premortem.risk.compliance.Obligation;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.knowledge.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the compliance rules from {@code compliance/*.yaml} on the class path. */
public final class RulesFiles {
  private static final String FOLDER = "/compliance/";

  private final String folder;

  private final ObjectMapper mapper =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(new JavaTimeModule())
          .build();

  private RulesFiles(String folder) {
    this.folder = folder;
  }

  /**
   * The rules that this program ships with.
   *
   * @throws UncheckedIOException naming the file that is missing or malformed
   * @throws IllegalArgumentException naming the obligation that cannot be understood
   */
  public static Rules load() {
    return new RulesFiles(FOLDER).read();
  }

  /**
   * An earlier version, kept in {@code compliance/archive/<version>/}; empty when it is not kept.
   *
   * @throws UncheckedIOException naming the file that is missing or malformed
   */
  public static Optional<Rules> archived(String version) {
    return Archive.folder(FOLDER, version).map(folder -> new RulesFiles(folder).read());
  }

  private Rules read() {
    var index = read("index.yaml", LawFile.Index.class);
    var questions = read("questions.yaml", LawFile.QuestionsFile.class);
    var conditions = new ConditionReader(questions.terms());
    List<Law> laws = new ArrayList<>();
    List<Obligation> obligations = new ArrayList<>();
    for (String name : index.files()) {
      var file = read(name + ".yaml", LawFile.class);
      for (var law : file.laws()) {
        laws.add(law.toLaw());
        law.obligations()
            .forEach(entry -> obligations.add(file.obligation(law, entry, conditions, index)));
      }
    }
    return new Rules(index.version(), questions.toQuestionnaire(), laws, obligations);
  }

  private <T> T read(String file, Class<T> type) {
    try (InputStream stream = RulesFiles.class.getResourceAsStream(folder + file)) {
      if (stream == null) {
        throw new IOException("not on the class path");
      }
      return mapper.readValue(stream, type);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.substring(1) + file + ": " + e.getMessage(), e);
    }
  }
}
