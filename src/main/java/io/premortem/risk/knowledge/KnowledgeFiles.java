package io.premortem.risk.knowledge;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.premortem.risk.knowledge.Grades.Grade;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the knowledge base from {@code knowledge/*.yaml} on the class path. */
public final class KnowledgeFiles {

  private static final String FOLDER = "/knowledge/";

  private final String folder;

  private final ObjectMapper mapper =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .addModule(new SimpleModule().addDeserializer(Interval.class, new IntervalReader()))
          .build();

  private KnowledgeFiles(String folder) {
    this.folder = folder;
  }

  /**
   * The knowledge base that this program ships with.
   *
   * @throws UncheckedIOException naming the file that is missing or malformed
   */
  public static Knowledge load() {
    return new KnowledgeFiles(FOLDER).read();
  }

  /**
   * An earlier version, kept in {@code knowledge/archive/<version>/}; empty when it is not kept.
   *
   * @throws UncheckedIOException naming the file that is missing or malformed
   */
  public static Optional<Knowledge> archived(String version) {
    return Archive.folder(FOLDER, version).map(folder -> new KnowledgeFiles(folder).read());
  }

  /**
   * SHA-256 (FIPS 180-4) of a file of the version that this program ships with, hexadecimal.
   *
   * @param file such as {@code team.yaml}
   */
  public static String sha256(String file) {
    try (InputStream stream = KnowledgeFiles.class.getResourceAsStream(FOLDER + file)) {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(stream.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private Knowledge read() {
    Index index = read("index.yaml", Index.class);
    List<Area> areas =
        index.areas().stream().map(id -> read(id + ".yaml", AreaFile.class).toArea()).toList();
    return new Knowledge(
        index.version(),
        areas,
        index.currencies().unitsPerDollar(),
        index.evidence() == null ? Grades.CERTAIN : index.evidence().toGrades());
  }

  private <T> T read(String file, Class<T> type) {
    try (InputStream stream = KnowledgeFiles.class.getResourceAsStream(folder + file)) {
      if (stream == null) {
        throw new IOException("not on the class path");
      }
      return mapper.readValue(stream, type);
    } catch (IOException e) {
      throw new UncheckedIOException(folder.substring(1) + file + ": " + e.getMessage(), e);
    }
  }

  private record Index(
      String version, List<String> areas, Currencies currencies, EvidenceGrades evidence) {}

  private record EvidenceGrades(String basis, double floor, Map<Grades.Status, Grade> grades) {
    Grades toGrades() {
      return new Grades(grades, floor);
    }
  }

  private record Currencies(String basis, Map<String, Double> unitsPerDollar) {}

  /** A number, or {@code {low, high}}. */
  private static final class IntervalReader extends StdDeserializer<Interval> {
    IntervalReader() {
      super(Interval.class);
    }

    @Override
    public Interval deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonNode node = parser.readValueAsTree();
      if (node.isNumber()) {
        return Interval.of(node.doubleValue());
      }
      if (node.size() != 2 || !node.path("low").isNumber() || !node.path("high").isNumber()) {
        return context.reportInputMismatch(Interval.class, "expected a number or {low, high}");
      }
      return new Interval(node.get("low").doubleValue(), node.get("high").doubleValue());
    }
  }
}
