package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final Recipe.Dense ARTICLE = (Recipe.Dense) Recipe.ARTICLE;

  @Test
  void shufflesAsNumpyDoes() {
    assertThat(NumpyPermutation.of(10, 42)).containsExactly(8, 1, 5, 0, 7, 2, 9, 4, 3, 6);
    assertThat(NumpyPermutation.of(23, 7)).startsWith(1, 5, 2, 22, 20, 12, 11, 0);
    assertThat(NumpyPermutation.of(150, 42)).startsWith(73, 18, 118, 78, 76, 31, 64, 141);
    assertThat(NumpyPermutation.of(100_000, 42)).startsWith(75721, 80184, 19864, 76699, 92991);
  }

  @Test
  void splitsAsScikitLearnAndKerasDo() {
    Split split = Split.of(11, ARTICLE);
    assertThat(split.test()).containsExactly(5, 0, 9);
    assertThat(split.training()).containsExactly(10, 2, 1, 8, 4, 7, 3);
    assertThat(split.validation()).containsExactly(6);
  }

  @Test
  void countsOfTheArticlesExample() {
    Split split = Split.of(100, ARTICLE);
    assertThat(split.test()).hasSize(20);
    assertThat(split.training()).hasSize(72);
    assertThat(split.validation()).hasSize(8);
  }

  @Property
  void everyRowIsInOnePart(@ForAll @IntRange(min = 10, max = 3000) int rows) {
    Split split = Split.of(rows, ARTICLE);
    int[] all =
        IntStream.concat(IntStream.of(split.fitting()), IntStream.of(split.test()))
            .sorted()
            .toArray();
    assertThat(all).isEqualTo(IntStream.range(0, rows).toArray());
  }
}
