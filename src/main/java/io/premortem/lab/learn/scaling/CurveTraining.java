package io.premortem.lab.learn.scaling;

import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Progress;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Sample;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.TrainingOutcome;
import io.premortem.lab.learn.TrainingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Measures a {@link LearningCurve}: trains a recipe anew on nested random samples of the training
 * rows, everything fitted on the sample alone, and scores it on test rows that stay the same.
 */
public final class CurveTraining {
  /** Below this a sample holds too little for folds and early stopping to mean anything. */
  private static final int LEAST_ROWS = 20;

  /** With fewer the second smallest of the sizes is too small already. */
  static final int LEAST_TRAINING_ROWS = 100;

  /** A training that gets less finds nothing. */
  private static final int LEAST_SECONDS = 5;

  private static final double WORK_SHARE = 0.97;

  /** A little less is parted among the trainings of a search, so that the last one fits. */
  private static final double PARTED_SHARE = 0.9;

  /**
   * Every size once, the cheap ones twice before the dear ones begin, so that there are repetitions
   * whatever the budget; then more repetitions, most for the small sizes, which vary most.
   */
  private static final List<Double> ONCE = List.of(0.1, 0.1, 0.2, 0.2, 0.4, 0.7, 1.0);

  private static final List<Double> MORE = List.of(0.4, 0.1, 0.7, 0.2, 1.0, 0.4, 0.1, 0.2, 0.7);

  private final TrainingRequest request;
  private final CurveProgress progress;
  private final BooleanSupplier cancelled;
  private final LongSupplier nanos;
  private final long started;
  private final long end;
  private final int trainingRows;
  private final Table test;
  private final SortedMap<Double, List<Trial>> trials = new TreeMap<>();
  private final List<Double> plan = new ArrayList<>();
  private final Recipe recipe;
  private boolean quantity;

  private CurveTraining(
      TrainingRequest request,
      int budgetSeconds,
      CurveProgress progress,
      BooleanSupplier cancelled,
      LongSupplier nanos) {
    this.request = request;
    this.progress = progress;
    this.cancelled = cancelled;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
    this.end = started + (long) (budgetSeconds * WORK_SHARE * 1e9);
    this.trainingRows = Learner.trainingRows(request);
    this.test = request.table().rows(Learner.testRows(request));
    plan.addAll(ONCE);
    boolean limited = request.recipe() instanceof Recipe.Search s && s.budgetSeconds() > 0;
    if (!limited) {
      plan.addAll(MORE);
    }
    plan.removeIf(share -> new Sample(share, 0).size(trainingRows) < LEAST_ROWS);
    this.recipe =
        limited ? shortened((Recipe.Search) request.recipe(), budgetSeconds) : request.recipe();
  }

  /** A recipe with a budget of its own gets an equal part of the whole for each training. */
  private Recipe shortened(Recipe.Search search, int budgetSeconds) {
    int part = (int) (budgetSeconds * PARTED_SHARE / Math.max(1, plan.size()));
    return search.withBudget(Math.clamp(part, LEAST_SECONDS, search.budgetSeconds()));
  }

  /**
   * Without a budget of the recipe's own the same request gives the same scores, as far as the
   * budget goes.
   *
   * @param request its sample is not used; a recipe with a budget gets its part of this one
   * @param budgetSeconds after which no training goes on
   * @param cancelled asked again and again
   * @param nanos a clock for the budget, such as {@code System::nanoTime}
   */
  public static CurveOutcome measure(
      TrainingRequest request,
      int budgetSeconds,
      CurveProgress progress,
      BooleanSupplier cancelled,
      LongSupplier nanos) {
    Optional<TrainingOutcome.Unusable> reason = Learner.examine(request);
    return reason.isPresent()
        ? new CurveOutcome.Refused(reason.get())
        : new CurveTraining(request, budgetSeconds, progress, cancelled, nanos).measure();
  }

  private CurveOutcome measure() {
    int done = 0;
    for (int step = 0; step < plan.size(); step++) {
      double share = plan.get(step);
      if (nanos.getAsLong() >= end || step >= ONCE.size() && !affordable(share)) {
        continue;
      }
      switch (train(share)) {
        case TrainingOutcome.Unusable reason -> {
          return new CurveOutcome.Refused(reason);
        }
        case TrainingOutcome.Cancelled stopped -> {
          if (cancelled.getAsBoolean()) {
            return new CurveOutcome.Cancelled();
          }
        }
        case TrainingOutcome.Trained trained -> tell(share, step, ++done);
      }
    }
    return new CurveOutcome.Measured(
        LearningCurve.of(
            List.copyOf(trials.values()),
            quantity,
            trainingRows,
            test.rows(),
            recipe instanceof Recipe.Search search ? search.budgetSeconds() : 0));
  }

  /** Whether a repetition fits into the budget, by what the size took before. */
  private boolean affordable(double share) {
    List<Trial> before = trials.get(share);
    return before != null && nanos.getAsLong() + before.getLast().seconds() * 1e9 <= end;
  }

  private TrainingOutcome train(double share) {
    int repetition = trials.getOrDefault(share, List.of()).size();
    long begun = nanos.getAsLong();
    TrainingOutcome outcome =
        Learner.train(
            request.with(recipe, new Sample(share, request.seed() + repetition)),
            Progress.SILENT,
            () -> cancelled.getAsBoolean() || nanos.getAsLong() >= end,
            nanos);
    if (outcome instanceof TrainingOutcome.Trained trained) {
      quantity = trained.model().quantity();
      double seconds = (nanos.getAsLong() - begun) / 1e9;
      trials
          .computeIfAbsent(share, key -> new ArrayList<>())
          .add(Trial.of(trained, test, request.target(), share, seconds));
    }
    return outcome;
  }

  private void tell(double share, int step, int done) {
    Trial last = trials.get(share).getLast();
    Measure measure = quantity ? Measure.RMSE : Measure.ERROR_RATE;
    double time = (double) (nanos.getAsLong() - started) / Math.max(1, end - started);
    double work = work(plan.subList(0, step + 1)) / work(plan);
    progress.trained(
        Math.clamp(Math.max(time, work), 0, 1),
        done,
        last.rows(),
        measure.of(last.values(measure)));
  }

  private static double work(List<Double> shares) {
    return shares.stream().mapToDouble(share -> share).sum();
  }
}
