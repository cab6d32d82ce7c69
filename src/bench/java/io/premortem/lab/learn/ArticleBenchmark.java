package io.premortem.lab.learn;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.evaluation.Metrics;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Times the article recipe: {@code ArticleBenchmark data.csv target}, a CSV without quotes. Each of
 * 20 seeds trains once; the first runs warm the JVM up: they count in the mean, hardly in the median. Run beside {@code
 * src/bench/python/article.py} on the same file, which times the same: split, preparation, training
 * and the predictions of the test part.
 */
public final class ArticleBenchmark {
  private static final int SEEDS = 20;

  /** Trainings before the clock runs, as in a process that has been up for a while. */
  private static final int WARM_UP = 10;

  private ArticleBenchmark() {}

  public static void main(String[] arguments) {
    Table table = SampleTables.csv(Path.of(arguments[0]));
    Recipe.Dense recipe = (Recipe.Dense) Recipe.ARTICLE;
    Examples examples =
        ((Examples.Gathered.Usable) Examples.gather(table, arguments[1])).examples();
    double accuracy = 0;
    double macroF1 = 0;
    double[] seconds = new double[SEEDS];
    for (int run = -WARM_UP; run < SEEDS; run++) {
      int seed = Math.floorMod(run, SEEDS);
      long start = System.nanoTime();
      Split split = Split.of(examples.features().rows(), recipe);
      Preparation preparation = Preparation.fit(examples.features().rows(split.fitting()));
      DenseTrainer trainer =
          new DenseTrainer(
              recipe,
              preparation.apply(examples.features()),
              examples.labels(),
              split,
              preparation.width(),
              examples.classes().size(),
              seed);
      trainer.train(Progress.SILENT, () -> false);
      Plain plain = new Plain(preparation, trainer.network());
      int[] truth = Arrays.stream(split.test()).map(row -> examples.labels()[row]).toArray();
      Metrics metrics =
          Metrics.of(
              plain.predict(examples.classes(), examples.features().rows(split.test())), truth);
      if (run < 0) {
        continue;
      }
      accuracy += metrics.accuracy() / SEEDS;
      macroF1 += metrics.macroF1() / SEEDS;
      seconds[seed] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "accuracy %.4f macro F1 %.4f seconds %.3f median %.3f%n",
        accuracy,
        macroF1,
        Arrays.stream(seconds).average().orElseThrow(),
        (seconds[SEEDS / 2 - 1] + seconds[SEEDS / 2]) / 2);
  }
}
