package io.premortem.lab.learn;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Times the article recipe: {@code ArticleBenchmark data.csv target}, a CSV without quotes. Each of
 * 20 seeds trains once; the first runs warm the JVM up and are counted. Run beside {@code
 * src/bench/python/article.py} on the same file.
 */
public final class ArticleBenchmark {
  private static final int SEEDS = 20;

  private ArticleBenchmark() {}

  public static void main(String[] arguments) {
    Table table = SampleTables.csv(Path.of(arguments[0]));
    double accuracy = 0;
    double macroF1 = 0;
    long start = System.nanoTime();
    for (int seed = 0; seed < SEEDS; seed++) {
      TrainingRequest request =
          new TrainingRequest(table, arguments[1], Recipe.ARTICLE, seed, "bench");
      Trained trained = (Trained) Learner.train(request, Progress.SILENT, () -> false);
      accuracy += trained.evaluation().metrics().accuracy() / SEEDS;
      macroF1 += trained.evaluation().metrics().macroF1() / SEEDS;
    }
    double seconds = (System.nanoTime() - start) / 1e9 / SEEDS;
    System.out.printf(
        Locale.ROOT, "accuracy %.4f macro F1 %.4f seconds %.3f%n", accuracy, macroF1, seconds);
  }
}
