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

/** Trains the reference pipeline. */
final class ArticleTraining {
  private ArticleTraining() {}

  static TrainingOutcome train(
      TrainingRequest request, Examples examples, Progress progress, BooleanSupplier cancelled) {
    Recipe.Dense recipe = (Recipe.Dense) request.recipe();
    Table features = examples.features();
    Split whole = split(request, examples);
    Split split =
        request.sample() == null
            ? whole
            : whole.sampled(request.sample(), examples.labels(), recipe);
    Preparation preparation = Preparation.fit(features.rows(split.fitting()));
    DenseTrainer trainer =
        new DenseTrainer(
            recipe,
            preparation.apply(features),
            examples.labels(),
            split,
            preparation.width(),
            examples.classes().size(),
            request.learningSeed());
    float[] weights = weights(request, examples, split);
    trainer.weigh(weights);
    List<EpochResult> history = trainer.train(progress, cancelled);
    if (history.size() < recipe.epochs()) {
      return new Cancelled();
    }
    TrainedModel model =
        new TrainedModel(
            Inputs.of(features, preparation),
            request.target(),
            examples.classes(),
            new Plain(preparation, Balance.corrected(trainer.network(), weights)));
    return judged(request, examples, split, model, history, cancelled);
  }

  /** Of the classes; null where all rows count alike. */
  private static float[] weights(TrainingRequest request, Examples examples, Split split) {
    return request.choices().balanced()
        ? Balance.weights(examples.classes().size(), pick(examples.labels(), split.training()))
        : null;
  }

  static Split split(TrainingRequest request, Examples examples) {
    Table features = examples.features();
    return Split.of(
        features.rows(),
        (Recipe.Dense) request.recipe(),
        request.choices().twinsTogether() ? Twins.of(features) : null);
  }

  /** Why the rows cannot be parted as asked. */
  static Optional<Unusable> refusal(TrainingRequest request, Examples examples) {
    return split(request, examples).test().length > 0
        ? Optional.empty()
        : Optional.of(
            new Unusable.OnlyTwins(
                Twins.count(Twins.of(examples.features())), examples.features().rows()));
  }

  private static Trained judged(
      TrainingRequest request,
      Examples examples,
      Split split,
      TrainedModel model,
      List<EpochResult> history,
      BooleanSupplier cancelled) {
    Table test = examples.features().rows(split.test());
    Predictions predictions = model.predict(test);
    int[] labels = pick(examples.labels(), split.test());
    Evaluation evaluation =
        Evaluation.of(
            predictions,
            labels,
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
        model,
        List.copyOf(history),
        evaluation,
        request.sample() != null
            ? Insights.NONE
            : new Inspection(model, test, predictions, labels, null)
                .insights(
                    new RandomStream(request.seed(), "importance"),
                    Allowance.unlimited(() -> 0, cancelled)),
        test,
        predictions,
        rows,
        request.sample() == null
            ? sanity(request, examples, split, predictions, labels, cancelled)
            : null,
        Learner.provenance(request),
        Optional.empty());
  }

  private static Sanity sanity(
      TrainingRequest request,
      Examples examples,
      Split split,
      Predictions predictions,
      int[] labels,
      BooleanSupplier cancelled) {
    Table inputs = examples.features();
    return new Sanity(
        Duplicates.judged(
            inputs, examples.target(), split.fitting(), split.test(), predictions, labels, null),
        ShiftSearch.of(
                inputs,
                split.fitting(),
                split.test(),
                null,
                request.seed(),
                Allowance.unlimited(() -> 0, cancelled))
            .orElse(null));
  }

  private static int[] pick(int[] labels, int[] rows) {
    return Arrays.stream(rows).map(row -> labels[row]).toArray();
  }
}
