package io.premortem.report.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BundleTest {
  private static final Map<String, Object> CONTENTS = contents();

  private static Map<String, Object> contents() {
    var contents = new LinkedHashMap<String, Object>();
    contents.put("cover", Map.of("number", 3, "name", "死因 \"x\""));
    contents.put("survival", List.of(1, 0.97, 0.9412345678901234));
    contents.put("evidence.exact", Map.of("cash", 1234567.89, "note", "é\n"));
    contents.put("evidence.bands", Map.of("cash", "1–2 M"));
    contents.put("runway", Map.of("p5", 7));
    return contents;
  }

  /** The same bytes for the same seed. */
  private static Supplier<byte[]> salts(long seed) {
    var random = new Random(seed);
    return () -> {
      var salt = new byte[Part.SALT_BYTES];
      random.nextBytes(salt);
      return salt;
    };
  }

  private static byte[] bytes(Bundle bundle) {
    return bundle.write().getBytes(StandardCharsets.UTF_8);
  }

  private static final byte[] FULL = bytes(Bundle.seal(CONTENTS, salts(1)));
  private static final byte[] HELD =
      bytes(Bundle.seal(CONTENTS, salts(1)).showing(Set.of("cover", "evidence.bands")::contains));

  @Example
  void whatWasSealedIsWhole() {
    for (byte[] file : List.of(FULL, HELD)) {
      var check = BundleCheck.of(file);
      assertThat(check.findings()).isEmpty();
      assertThat(bytes(check.bundle())).isEqualTo(file);
    }
    assertThat(BundleCheck.of(HELD).bundle().root())
        .isEqualTo(BundleCheck.of(FULL).bundle().root());
  }

  /** Every byte of the file, each turned into every kind of neighbour. */
  @Property(tries = 8)
  void aFlippedBitIsFoundAndItsPartNamed(@ForAll @IntRange(max = 7) int bit) {
    for (byte[] file : List.of(FULL, HELD)) {
      for (int at = 0; at < file.length; at++) {
        byte[] flipped = file.clone();
        flipped[at] ^= (byte) (1 << bit);
        var findings = BundleCheck.of(flipped).findings();
        assertThat(findings).as("bit %d of byte %d", bit, at).isNotEmpty();
        if (inContent(file, at) && flipped[at] != '\n') {
          assertThat(findings.getFirst().part()).isEqualTo(nameAt(file, at));
          assertThat(findings.getFirst().line()).isEqualTo(lineAt(file, at));
        }
      }
    }
  }

  @Example
  void partsThatChangePlacesOrContentsAreFound() {
    var sealed = Bundle.seal(CONTENTS, salts(1));
    int count = sealed.parts().size();
    for (int i = 0; i < count; i++) {
      for (int j = i + 1; j < count; j++) {
        var places = new ArrayList<>(sealed.parts());
        java.util.Collections.swap(places, i, j);
        assertThat(BundleCheck.of(bytes(new Bundle(sealed.root(), places))).findings())
            .extracting(BundleCheck.Finding::part)
            .containsExactly(BundleCheck.ROOT);
        var a = sealed.parts().get(i);
        var b = sealed.parts().get(j);
        var contents = new ArrayList<>(sealed.parts());
        contents.set(i, new Part(a.name(), a.hash(), b.salt(), b.content()));
        contents.set(j, new Part(b.name(), b.hash(), a.salt(), a.content()));
        assertThat(BundleCheck.of(bytes(new Bundle(sealed.root(), contents))).findings())
            .extracting(BundleCheck.Finding::part)
            .containsExactly(a.name(), b.name());
      }
    }
  }

  @Example
  void aHiddenPartCannotBeSwappedLater() {
    var sealed = Bundle.seal(CONTENTS, salts(1));
    var other = Bundle.seal(CONTENTS, salts(2));
    for (int i = 0; i < sealed.parts().size(); i++) {
      var parts = new ArrayList<>(sealed.parts());
      parts.set(i, other.parts().get(i));
      assertThat(BundleCheck.of(bytes(new Bundle(sealed.root(), parts))).findings())
          .extracting(BundleCheck.Finding::part)
          .containsExactly(BundleCheck.ROOT);
    }
  }

  @Example
  void equalContentsHaveHashesThatDoNotTell() {
    var first = Bundle.seal(CONTENTS, salts(1));
    var second = Bundle.seal(CONTENTS, salts(2));
    assertThat(first.parts())
        .extracting(Part::hash)
        .doesNotContainAnyElementsOf(second.parts().stream().map(Part::hash).toList());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bundle.seal(CONTENTS, () -> new byte[15]));
  }

  @Example
  void whatIsMissingOrDoubledIsFound() {
    var sealed = Bundle.seal(CONTENTS, salts(1));
    var fewer = new ArrayList<>(sealed.parts());
    fewer.remove(2);
    var more = new ArrayList<>(sealed.parts());
    more.add(sealed.parts().getFirst());
    assertThat(BundleCheck.of(bytes(new Bundle(sealed.root(), fewer))).findings()).isNotEmpty();
    assertThat(BundleCheck.of(bytes(new Bundle(sealed.root(), more))).findings())
        .extracting(BundleCheck.Finding::part)
        .containsExactly("cover");
    for (int length : new int[] {0, 1, 60, FULL.length - 1}) {
      assertThat(BundleCheck.of(java.util.Arrays.copyOf(FULL, length)).findings()).isNotEmpty();
    }
  }

  private static int lineAt(byte[] file, int at) {
    int line = 1;
    for (int i = 0; i < at; i++) {
      line += file[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static String nameAt(byte[] file, int at) {
    return new ArrayList<>(CONTENTS.keySet()).get(lineAt(file, at) - 2);
  }

  /** Behind the name in the line of an open part. */
  private static boolean inContent(byte[] file, int at) {
    int start = at;
    while (start > 0 && file[start - 1] != '\n') {
      start--;
    }
    int end = start;
    while (file[end] != '\n') {
      end++;
    }
    String line = new String(file, start, end - start, StandardCharsets.ISO_8859_1);
    int hash = line.indexOf("\"hash\"");
    return hash > 0 && line.contains("\"salt\"") && at - start > hash && at < end;
  }
}
