package io.premortem.dataset.privacy.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class KAnonymityTest {
  @Test
  void countsTheClassesOfAnExample() {
    // Race, birth year, sex and ZIP of Sweeney (2002), figure 2: k = 2.
    var race =
        texts(
            "Black", "Black", "Black", "Black", "Black", "White", "White", "White", "White",
            "White", "White");
    var birth =
        texts(
            "1965", "1965", "1965", "1965", "1964", "1964", "1964", "1964", "1964", "1967", "1967");
    var all = KAnonymity.of(List.of("race", "birth"), List.of(race, birth));
    assertThat(all.k()).isEqualTo(1);
    assertThat(all.uniqueShare()).isEqualTo(1 / 11.0);
    assertThat(all.below5Share()).isEqualTo(1);
    assertThat(all.sharpest().columns()).containsExactly("race", "birth");
    var alone = KAnonymity.of(List.of("birth"), List.of(birth));
    assertThat(alone.k()).isEqualTo(2);
    assertThat(alone.uniqueShare()).isZero();
  }

  @Test
  void aMissingValueIsAValue() {
    assertThat(texts("a", null, "a", null, "b")).containsExactly(0, 1, 0, 1, 2);
    assertThat(
            KAnonymity.code(
                new Columns.Numbers(
                    "n", ColumnType.DECIMAL, new double[] {1, Double.NaN, 1, Double.NaN})))
        .containsExactly(0, 1, 0, 1);
  }

  @Property(tries = 200)
  void agreesWithPlainGrouping(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 2) Integer> a,
      @ForAll @IntRange(min = 1, max = 5) int step) {
    int[] first = a.stream().mapToInt(i -> i).toArray();
    int[] second = IntStream.range(0, first.length).map(i -> i / step).toArray();
    Map<List<Integer>, Integer> groups = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      groups.merge(List.of(first[i], second[i]), 1, Integer::sum);
    }
    var found = KAnonymity.of(List.of("a", "b"), List.of(first, second));
    assertThat(found.k()).isEqualTo(groups.values().stream().mapToInt(i -> i).min().orElseThrow());
    assertThat(found.uniqueShare())
        .isEqualTo((double) groups.values().stream().filter(n -> n == 1).count() / first.length);
    assertThat(found.sharpest().uniqueShare()).isEqualTo(found.uniqueShare());
  }

  private static int[] texts(String... values) {
    return KAnonymity.code(new Columns.Texts("t", ColumnType.TEXT, values));
  }
}
