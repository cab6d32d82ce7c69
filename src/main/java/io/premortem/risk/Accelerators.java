package io.premortem.risk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.premortem.risk.compute.Accelerator;
import io.premortem.risk.compute.Range;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The kinds of GPU that plans may name.
 *
 * @param all the usual one first
 */
public record Accelerators(List<Accelerator> all) {
  private static final String FILE = "/compute/accelerators.yaml";
  private static final double TERA = 1e12;
  private static final double GIGA = 1e9;

  private record Contents(List<Entry> accelerators) {}

  private record Entry(
      String id,
      String name,
      double teraflops,
      double gigabytes,
      Range price,
      String source,
      String specification) {

    Accelerator toAccelerator() {
      return new Accelerator(
          id, name, teraflops * TERA, gigabytes * GIGA, price, source, specification);
    }
  }

  /**
   * Those that this program ships with.
   *
   * @throws UncheckedIOException when the file is missing or malformed
   */
  public static Accelerators load() {
    var mapper =
        YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    try (var stream = Accelerators.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IOException("not on the class path");
      }
      var contents = mapper.readValue(stream, Contents.class);
      return new Accelerators(contents.accelerators().stream().map(Entry::toAccelerator).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + ": " + e.getMessage(), e);
    }
  }

  public Optional<Accelerator> find(String id) {
    return all.stream().filter(accelerator -> accelerator.id().equals(id)).findFirst();
  }
}
