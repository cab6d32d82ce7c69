package io.premortem.dataset.profile.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Rows that a person would call the same are found, by hand and against a slow search. */
class NearDuplicateSearchTest {
  @Test
  void spellingAndTheSeventhDigitDoNotCount() {
    var table =
        new Columns(
            5,
            List.of(
                new Columns.Numbers("id", ColumnType.INTEGER, new double[] {1, 2, 3, 4, 5}),
                texts("company", "ACME, Inc.", "Ａcme Inc", "acme inc", "Other", "Other"),
                new Columns.Numbers(
                    "amount", ColumnType.DECIMAL, new double[] {1234.561, 1234.562, 1234.57, 7, 8}),
                texts("kind", "a", "a", "a", "b", "b"),
                texts("note", "x", "x", "x", "y", "y")));
    var found =
        NearDuplicateSearch.of(table, new long[] {1, 2, 3, 14, 25}, Set.of("id"), Set.of(), 1);
    assertThat(found.columns()).containsExactly("company", "amount", "kind", "note");
    assertThat(found.equal())
        .isEqualTo(new Twins(1, 0.2, List.of(new Twins.Example(1, 2, null, null))));
    assertThat(found.oneColumn().rows()).isEqualTo(2);
    assertThat(found.oneColumn().examples())
        .containsExactly(
            new Twins.Example(1, 3, "amount", null), new Twins.Example(14, 25, "amount", null));
    assertThat(found.similarText()).isNull();
  }

  @Test
  void roundsToSixSignificantDigits() {
    assertThat(NormalForm.rounded(0.00012345649))
        .isEqualTo(NormalForm.rounded(0.00012345651 - 2e-11));
    assertThat(NormalForm.rounded(123456.4)).isEqualTo(123456);
    assertThat(NormalForm.rounded(-9.999996)).isEqualTo(-10);
    assertThat(NormalForm.rounded(1.5e-300)).isEqualTo(1.5e-300);
    assertThat(NormalForm.rounded(0)).isEqualTo(0);
    assertThat(NormalForm.text(" Ｔｅｓｔ－１ 公司（北京）\u200b")).isEqualTo("test1公司北京");
  }

  @Test
  void textsWithASmallChangeAreTwins() {
    var random = new SplittableRandom(5);
    String[] notes = new String[400];
    for (int i = 0; i < notes.length; i++) {
      notes[i] = i % 4 == 3 ? notes[i - 1] + " ok" : sentence(random);
    }
    var found =
        NearDuplicateSearch.of(
            new Columns(400, List.of(texts("note", notes))),
            IntStream.rangeClosed(1, 400).asLongStream().toArray(),
            Set.of("note"),
            Set.of(),
            1);
    assertThat(found.texts()).containsExactly("note");
    assertThat(found.similarText().rows()).isEqualTo(100);
    assertThat(found.similarText().examples().getFirst().first()).isEqualTo(3);
    assertThat(found.similarText().examples().getFirst().second()).isEqualTo(4);
    assertThat(found.similarText().examples().getFirst().similarity()).isBetween(0.9, 1.0);
  }

  @Test
  void identifiersAreNoProse() {
    String[] keys =
        IntStream.range(0, 50).mapToObj(i -> "ORDER-2024-0000-" + i).toArray(String[]::new);
    String[] chinese =
        IntStream.range(0, 50).mapToObj(i -> "客户反映产品价格太高希望得到折扣" + i).toArray(String[]::new);
    assertThat(Prose.is(texts("key", keys))).isFalse();
    assertThat(Prose.is(texts("feedback", chinese))).isTrue();
  }

  @Property(tries = 100)
  void agreesWithTheSlowSearch(@ForAll long seed) {
    var random = new SplittableRandom(seed);
    int rows = 60;
    String[][] cells = new String[4][rows];
    for (String[] column : cells) {
      Arrays.setAll(column, i -> random.nextInt(7) == 0 ? null : "v" + random.nextInt(4));
      column[0] = "v0";
      column[1] = "v1";
    }
    var table =
        new Columns(
            rows,
            IntStream.range(0, 4)
                .mapToObj(c -> (Columns.Column) texts("c" + c, cells[c]))
                .toList());
    var found =
        NearDuplicateSearch.of(
            table,
            IntStream.rangeClosed(1, rows).asLongStream().toArray(),
            Set.of(),
            Set.of(),
            seed);
    Set<List<String>> seen = new HashSet<>();
    int equal = 0;
    int near = 0;
    for (int i = 0; i < rows; i++) {
      int row = i;
      List<String> values = Arrays.stream(cells).map(column -> column[row]).toList();
      if (seen.stream().anyMatch(earlier -> differences(earlier, values) == 0)) {
        equal++;
      } else if (seen.stream().anyMatch(earlier -> differences(earlier, values) == 1)) {
        near++;
      }
      seen.add(values);
    }
    assertThat(found.equal().rows()).isEqualTo(equal);
    assertThat(found.oneColumn().rows()).isEqualTo(near);
    assertThat(found.oneColumn().share()).isCloseTo(near / 60.0, within(1e-12));
  }

  @Property(tries = 50)
  void everyReportedTextTwinIsOne(
      @ForAll long seed, @ForAll @DoubleRange(min = 0, max = 0.1) double change) {
    var random = new SplittableRandom(seed);
    String[] texts = new String[80];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = i % 2 == 0 ? sentence(random) : changed(texts[i - 1], change, random);
    }
    var found = TextTwins.among(texts, seed);
    for (int i = 0; i < texts.length; i++) {
      if (found.twin()[i] >= 0) {
        assertThat(found.twin()[i]).isLessThan(i);
        Set<String> a = pieces(texts[i]);
        Set<String> b = pieces(texts[found.twin()[i]]);
        Set<String> union = new HashSet<>(a);
        union.addAll(b);
        a.retainAll(b);
        double jaccard = (double) a.size() / union.size();
        assertThat(jaccard).isGreaterThanOrEqualTo(TextTwins.SIMILAR);
        assertThat(found.similarity()[i]).isCloseTo(jaccard, within(1e-12));
      }
    }
  }

  private static int differences(List<String> one, List<String> other) {
    return (int)
        IntStream.range(0, one.size())
            .filter(i -> !java.util.Objects.equals(one.get(i), other.get(i)))
            .count();
  }

  private static Set<String> pieces(String text) {
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + 3 <= text.length(); i++) {
      pieces.add(text.substring(i, i + 3));
    }
    return pieces;
  }

  private static String sentence(SplittableRandom random) {
    var text = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      text.append(i % 7 == 6 ? ' ' : (char) ('a' + random.nextInt(26)));
    }
    return text.toString();
  }

  private static String changed(String text, double share, SplittableRandom random) {
    var changed = new StringBuilder(text);
    for (int i = 0; i < changed.length(); i++) {
      if (random.nextDouble() < share) {
        changed.setCharAt(i, '#');
      }
    }
    return changed.toString();
  }

  private static Columns.Texts texts(String name, String... values) {
    return new Columns.Texts(name, ColumnType.TEXT, values);
  }
}
