package io.premortem.inference;

import io.premortem.lab.Model;
import io.premortem.lab.learn.Table;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Scores whole tables, part by part. */
@ApplicationScoped
class BatchScorer {
  private static final int PART = 20_000;

  private final Predictors predictors;

  BatchScorer(Predictors predictors) {
    this.predictors = predictors;
  }

  /**
   * @param skipped rows without a prediction
   * @param usage of each part, not counted yet
   */
  record Batch(ScoredTable table, long scored, long skipped, List<Usage> usage) {}

  /** Told after each part; may throw to stop. */
  @FunctionalInterface
  interface Listener {
    void done(long rows, long of);
  }

  /**
   * @param inputs the model's inputs in their order
   */
  Batch score(Model model, Table inputs, Listener listener) {
    int classes = Math.max(1, model.details().classes().size());
    float[] probabilities = new float[inputs.rows() * classes];
    Arrays.fill(probabilities, Float.NaN);
    long scored = 0;
    List<Usage> usage = new ArrayList<>();
    for (int from = 0; from < inputs.rows(); from += PART) {
      int to = Math.min(from + PART, inputs.rows());
      int[] rows = usable(model, inputs, from, to);
      usage.add(
          rows.length > 0 ? score(model, inputs, rows, probabilities) : new Usage(0, 0, 0, 0));
      scored += rows.length;
      listener.done(to, inputs.rows());
    }
    var table = new ScoredTable(model.details().classes(), probabilities);
    return new Batch(table, scored, inputs.rows() - scored, List.copyOf(usage));
  }

  /** Counts a batch whose result was kept: what was stopped or done again is counted once. */
  void count(Model model, Table inputs, Batch batch) {
    for (int part = 0; part < batch.usage().size(); part++) {
      int from = part * PART;
      int[] rows = usable(model, inputs, from, Math.min(from + PART, inputs.rows()));
      if (rows.length > 0) {
        predictors.count(model, inputs.rows(rows), batch.usage().get(part), "batch");
      }
    }
  }

  private Usage score(Model model, Table inputs, int[] rows, float[] probabilities) {
    var part = inputs.rows(rows);
    var answer = predictors.attempt(model, part, PredictOptions.PLAIN);
    var predicted = answer.predictions();
    int classes = Math.max(1, predicted.classes().size());
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(
          predicted.probabilities(), i * classes, probabilities, rows[i] * classes, classes);
    }
    return answer.usage();
  }

  private static int[] usable(Model model, Table inputs, int from, int to) {
    var needed =
        model.details().inputs().stream()
            .filter(input -> !input.optional())
            .map(input -> inputs.column(input.name()).orElseThrow())
            .toList();
    return IntStream.range(from, to)
        .filter(row -> needed.stream().noneMatch(column -> column.missing(row)))
        .toArray();
  }
}
