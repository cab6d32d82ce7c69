package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.Judgement;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.List;
import java.util.Optional;

/** How a training ends. */
public sealed interface TrainingOutcome {
  /**
   * A model, and how it did on the test part.
   *
   * @param history one entry per epoch; none for a recipe that searches
   * @param test the feature columns of the test part, as they came
   * @param testPredictions the learner's own output for {@code test}
   * @param sanity null when a sample was learnt from
   * @param search what was tried; empty for a recipe that does not search
   */
  record Trained(
      TrainedModel model,
      List<EpochResult> history,
      Judgement judgement,
      Insights insights,
      Table test,
      Predictions testPredictions,
      RowCounts rows,
      Sanity sanity,
      Provenance provenance,
      Optional<SearchReport> search)
      implements TrainingOutcome {}

  /** The caller asked to stop; nothing was kept. */
  record Cancelled() implements TrainingOutcome {}

  /** The table cannot be learnt from by this recipe; each case names the place. */
  sealed interface Unusable extends TrainingOutcome {
    /** No column has the target's name. */
    record MissingTarget(String target, List<String> columns) implements Unusable {}

    /** Every usable row has the same target. */
    record OneClass(String target, String value) implements Unusable {}

    /** The target looks like an identifier or a continuous quantity. */
    record TooManyClasses(String target, int classes, int rows, int limit) implements Unusable {}

    /** Too few rows miss no value. {@code missing} lists the columns to blame, worst first. */
    record TooFewRows(int usable, int total, int minimum, List<MissingCount> missing)
        implements Unusable {}

    /** Too few rows have a target. */
    record TooFewTargets(String target, int usable, int total, int minimum) implements Unusable {}

    /**
     * The rows cannot be parted by a column that is not there, or that holds fewer than 3 groups.
     */
    record NoGroups(String column, int groups, List<String> columns) implements Unusable {}

    /** A quantity has no classes to balance. */
    record NoClasses(String target) implements Unusable {}

    /** With equal rows kept together there are too few groups of them to learn and to test. */
    record OnlyTwins(int groups, int rows) implements Unusable {}

    /** Nothing to learn from: no column beside the target varies. */
    record NoFeatures(String target, List<String> constantColumns) implements Unusable {}

    /** One-hot coding would be too wide; {@code column} has the most levels. */
    record TooManyLevels(String column, int levels, int limit) implements Unusable {}
  }

  record MissingCount(String column, int rows) {}

  /** Rows given, dropped for a missing value, learnt from, watched, and tested on. */
  record RowCounts(int total, int dropped, int training, int validation, int test) {}
}
