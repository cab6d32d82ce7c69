package io.premortem.report.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a bundle byte by byte and says where it is not what was sealed.
 *
 * @param bundle what could be read of it
 * @param findings none when every byte is as it was sealed, under the root that it names
 */
public record BundleCheck(Bundle bundle, List<Finding> findings) {
  /** Where the hash of a closed part, their order, or the root itself is not what it was. */
  public static final String ROOT = "root";

  /** Around the parts. */
  public static final String FRAME = "frame";

  private static final Pattern NAME = Pattern.compile("^\\{\"name\":\"([a-z-]+(?:\\.[a-z]+)?)\"");
  private static final Pattern LAST = Pattern.compile("],\"root\":\"([0-9a-f]{64})\"}");

  /**
   * @param part name of the part, {@link #ROOT} or {@link #FRAME}; {@code ?} where the line has no
   *     legible name
   * @param line of the file, from 1
   * @param reason in English, for a terminal
   */
  public record Finding(String part, int line, String reason) {}

  public static BundleCheck of(byte[] file) {
    return new Reading().read(file);
  }

  private static final class Reading {
    private final List<Finding> findings = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private String root = "";

    BundleCheck read(byte[] file) {
      List<byte[]> lines = lines(file);
      if (lines.size() < 2 || file[file.length - 1] != '\n') {
        findings.add(new Finding(FRAME, 1, "not a sealed report, or not all of it"));
        return result();
      }
      frame(lines);
      for (int line = 2; line < lines.size(); line++) {
        part(lines.get(line - 1), line, line == lines.size() - 1);
      }
      // Where a part is broken already, the root cannot fit and says nothing new.
      if (findings.isEmpty() && !Bundle.root(parts).equals(root)) {
        findings.add(
            new Finding(
                ROOT, lines.size(), "it does not fit: a hidden hash, the order or it was changed"));
      }
      return result();
    }

    private BundleCheck result() {
      return new BundleCheck(new Bundle(root, parts), List.copyOf(findings));
    }

    private void frame(List<byte[]> lines) {
      if (!Bundle.HEAD.equals(latin(lines.getFirst()))) {
        findings.add(new Finding(FRAME, 1, "not the first line of a sealed report"));
      }
      Matcher foot = LAST.matcher(latin(lines.getLast()));
      if (foot.matches()) {
        root = foot.group(1);
      } else {
        findings.add(new Finding(FRAME, lines.size(), "not the last line of a sealed report"));
      }
    }

    private void part(byte[] bytes, int line, boolean last) {
      Matcher named = NAME.matcher(latin(bytes));
      String name = named.find() ? named.group(1) : "?";
      try {
        String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        if (text.endsWith(",") == last) {
          throw new IllegalArgumentException("its line does not end as it should");
        }
        Part part = Part.read(last ? text : text.substring(0, text.length() - 1));
        if (parts.stream().anyMatch(known -> known.name().equals(part.name()))) {
          throw new IllegalArgumentException("it stands there twice");
        }
        parts.add(part);
        if (!part.whole()) {
          findings.add(new Finding(name, line, "not what was sealed"));
        }
      } catch (CharacterCodingException _) {
        findings.add(new Finding(name, line, "not UTF-8"));
      } catch (IllegalArgumentException e) {
        findings.add(new Finding(name, line, e.getMessage()));
      }
    }

    private static String latin(byte[] line) {
      return new String(line, StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> lines(byte[] file) {
      List<byte[]> lines = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < file.length; i++) {
        if (file[i] == '\n') {
          lines.add(Arrays.copyOfRange(file, from, i));
          from = i + 1;
        }
      }
      return lines;
    }
  }
}
