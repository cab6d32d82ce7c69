package io.premortem.lab.learn.scaling;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Progress;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Sample;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.TrainingOutcome;
import io.premortem.lab.learn.TrainingRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Foretells what all rows gain over half of them, from trainings on at most half of them, and looks:
 * {@code CurveBacktest file.csv target recipe…}, a CSV without quotes.
 */
public final class CurveBacktest {
  private static final double[] SHARES = {0.05, 0.1, 0.2, 0.35, 0.5};
  private static final int[] TRAININGS = {4, 4, 3, 3, 2};

  private final TrainingRequest request;
  private final Table test;

  private CurveBacktest(TrainingRequest request) {
    this.request = request;
    this.test = request.table().rows(Learner.testRows(request));
  }

  public static void main(String[] args) {
    Table table = SampleTables.csv(Path.of(args[0]));
    for (String recipe : Arrays.copyOfRange(args, 2, args.length)) {
      var request =
          new TrainingRequest(table, args[1], Recipe.named(recipe).orElseThrow(), 42, "");
      new CurveBacktest(request).print(Path.of(args[0]).getFileName() + " " + recipe);
    }
  }

  private void print(String name) {
    SortedMap<Double, List<Trial>> trials = new TreeMap<>();
    for (int i = 0; i < SHARES.length; i++) {
      trials.put(SHARES[i], trials(SHARES[i], TRAININGS[i]));
    }
    List<Trial> whole = trials(1, 2);
    boolean quantity = whole.getFirst().misses() == null;
    List<Measure> measures =
        quantity ? List.of(Measure.RMSE) : List.of(Measure.ERROR_RATE, Measure.LOG_LOSS);
    for (Measure measure : measures) {
      var found = Extrapolation.of(Spread.observed(List.copyOf(trials.values()), measure));
      Observed both = Spread.observed(List.of(trials.get(0.5), whole), measure);
      double gain = both.errors()[0] - both.errors()[1];
      double variance =
          both.covariance()[0][0] + both.covariance()[1][1] - 2 * both.covariance()[0][1];
      System.out.printf(
          Locale.ROOT,
          "%s | %s | half %.4f | foretold %.4f (%.4f–%.4f) | true %.4f ± %.4f | misfit %.2f%n",
          name,
          measure,
          both.errors()[0],
          found.gain(),
          found.gainInterval().low(),
          found.gainInterval().high(),
          gain,
          1.96 * Math.sqrt(variance),
          found.misfit());
    }
  }

  private List<Trial> trials(double share, int count) {
    List<Trial> trials = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long begun = System.nanoTime();
      var trained =
          (TrainingOutcome.Trained)
              Learner.train(
                  request.with(request.recipe(), new Sample(share, 42 + i)),
                  Progress.SILENT,
                  () -> false,
                  System::nanoTime);
      double seconds = (System.nanoTime() - begun) / 1e9;
      trials.add(Trial.of(trained, test, request.target(), share, seconds));
    }
    return trials;
  }
}
