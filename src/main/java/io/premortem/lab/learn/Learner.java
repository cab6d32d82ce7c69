package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainingOutcome.Cancelled;
import io.premortem.lab.learn.TrainingOutcome.RowCounts;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Trains a recipe on a table. */
public final class Learner {
  /** Changes whenever the same request may give other bytes. */
  public static final String ENGINE_VERSION = "lab.learn 1";

  private Learner() {}

  /** Why the request cannot be trained, found without training; empty when it can. */
  public static Optional<Unusable> examine(TrainingRequest request) {
    return switch (Examples.gather(request.table(), request.target())) {
      case Examples.Gathered.Usable usable -> Optional.empty();
      case Examples.Gathered.Refused refused -> Optional.of(refused.reason());
    };
  }

  /**
   * Prepares, trains and evaluates. Deterministic: the same request gives the same result, bit for
   * bit.
   *
   * @param cancelled asked before every batch
   */
  public static TrainingOutcome train(
      TrainingRequest request, Progress progress, BooleanSupplier cancelled) {
    return switch (Examples.gather(request.table(), request.target())) {
      case Examples.Gathered.Refused refused -> refused.reason();
      case Examples.Gathered.Usable usable ->
          train(request, usable.examples(), progress, cancelled);
    };
  }

  private static TrainingOutcome train(
      TrainingRequest request, Examples examples, Progress progress, BooleanSupplier cancelled) {
    Recipe.Dense recipe = (Recipe.Dense) request.recipe();
    Table features = examples.features();
    Split split = Split.of(features.rows(), recipe);
    Preparation preparation = Preparation.fit(features.rows(split.fitting()));
    DenseTrainer trainer =
        new DenseTrainer(
            recipe,
            preparation.apply(features),
            examples.labels(),
            split,
            preparation.width(),
            examples.classes().size(),
            request.seed());
    List<EpochResult> history = trainer.train(progress, cancelled);
    if (history.size() < recipe.epochs()) {
      return new Cancelled();
    }
    TrainedModel model =
        new TrainedModel(
            TrainedModel.inputsOf(features),
            request.target(),
            examples.classes(),
            preparation,
            trainer.network());
    return judged(request, examples, split, model, history);
  }

  private static Trained judged(
      TrainingRequest request,
      Examples examples,
      Split split,
      TrainedModel model,
      List<EpochResult> history) {
    Table test = examples.features().rows(split.test());
    Predictions predictions = model.predict(test);
    Evaluation evaluation =
        Evaluation.of(
            predictions,
            pick(examples.labels(), split.test()),
            pick(examples.labels(), split.fitting()),
            new RandomStream(request.seed(), "bootstrap")::nextInt);
    RowCounts rows =
        new RowCounts(
            request.table().rows(),
            examples.dropped(),
            split.training().length,
            split.validation().length,
            split.test().length);
    return new Trained(
        model, List.copyOf(history), evaluation, test, predictions, rows, provenance(request));
  }

  private static Provenance provenance(TrainingRequest request) {
    return new Provenance(
        request.dataHash(),
        request.target(),
        request.recipe().id(),
        request.recipe().parameters(),
        request.seed(),
        ENGINE_VERSION);
  }

  private static int[] pick(int[] labels, int[] rows) {
    return Arrays.stream(rows).map(row -> labels[row]).toArray();
  }
}
