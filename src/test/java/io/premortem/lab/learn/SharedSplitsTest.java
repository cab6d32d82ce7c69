package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.evaluation.Evaluation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The article recipe against scikit-learn's MLPClassifier of the same settings on fixed splits,
 * mean over five seeds. The data stand beside a developer's checkout, not in the repository.
 */
class SharedSplitsTest {
  private static final Path SPLITS = Path.of("../shared/data/splits");

  @ParameterizedTest
  @CsvSource({
    "german, class, 0.780, 0.04",
    "wine, quality, 0.561, 0.02",
    "shoppers, Revenue, 0.894, 0.01"
  })
  void agreesWithScikitLearn(String set, String target, double expected, double tolerance) {
    assumeTrue(Files.isDirectory(SPLITS), "no data at " + SPLITS);
    Table training = SampleTables.csv(SPLITS.resolve(set).resolve("train.csv"));
    Table test = SampleTables.csv(SPLITS.resolve(set).resolve("test.csv"));
    double accuracy =
        IntStream.range(0, 5)
            .mapToDouble(seed -> accuracy(training, test, target, seed))
            .average()
            .orElseThrow();
    assertThat(accuracy).isCloseTo(expected, within(tolerance));
  }

  private static double accuracy(Table training, Table test, String target, long seed) {
    Examples learnt = gather(training, target);
    int rows = learnt.features().rows();
    Split all = new Split(IntStream.range(0, rows).toArray(), new int[0], new int[0]);
    Preparation preparation = Preparation.fit(learnt.features());
    DenseTrainer trainer =
        new DenseTrainer(
            (Recipe.Dense) Recipe.ARTICLE,
            preparation.apply(learnt.features()),
            learnt.labels(),
            all,
            preparation.width(),
            learnt.classes().size(),
            seed);
    trainer.train(Progress.SILENT, () -> false);
    TrainedModel model =
        new TrainedModel(
            List.of(), target, learnt.classes(), new Plain(preparation, trainer.network()));
    List<String> classes = new ArrayList<>(learnt.classes());
    Column.Text truth = (Column.Text) test.column(target).orElseThrow();
    int[] labels = Arrays.stream(truth.values()).mapToInt(classes::indexOf).toArray();
    return Evaluation.of(model.predict(test), labels, learnt.labels(), bound -> 0)
        .metrics()
        .accuracy();
  }

  private static Examples gather(Table table, String target) {
    return ((Examples.Gathered.Usable) Examples.gather(table, target)).examples();
  }
}
