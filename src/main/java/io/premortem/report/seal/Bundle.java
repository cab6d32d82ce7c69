package io.premortem.report.seal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A sealed report: its parts, open or closed, and the Merkle root over all of them, in their order.
 * Written, it is JSON with one part a line, so that damage has a place.
 *
 * @param root hexadecimal
 */
public record Bundle(String root, List<Part> parts) {
  static final String HEAD = "{\"format\":\"premortem-sealed-report-1\",\"parts\":[";
  static final String FOOT = "],\"root\":\"";
  static final String END = "\"}";

  public Bundle {
    parts = List.copyOf(parts);
  }

  /**
   * Seals contents, all open.
   *
   * @param contents trees of JSON by name, in the order of the leaves
   * @param salts gives 32 random bytes at each call
   */
  public static Bundle seal(Map<String, Object> contents, Supplier<byte[]> salts) {
    List<Part> parts = new ArrayList<>();
    contents.forEach((name, content) -> parts.add(Part.of(name, content, salts.get())));
    return new Bundle(root(parts), parts);
  }

  static String root(List<Part> parts) {
    return HexFormat.of().formatHex(MerkleTree.root(parts.stream().map(Part::leafHash).toList()));
  }

  /** The same with all parts closed but those of these names. */
  public Bundle showing(Predicate<String> names) {
    return new Bundle(
        root, parts.stream().map(part -> names.test(part.name()) ? part : part.closed()).toList());
  }

  /** The content of an open part; empty when it is closed or there is none. */
  public Optional<Object> content(String name) {
    return parts.stream()
        .filter(part -> part.name().equals(name) && part.open())
        .map(Part::content)
        .findFirst();
  }

  public String write() {
    return HEAD
        + "\n"
        + String.join(",\n", parts.stream().map(Part::write).toList())
        + "\n"
        + FOOT
        + root
        + END
        + "\n";
  }
}
