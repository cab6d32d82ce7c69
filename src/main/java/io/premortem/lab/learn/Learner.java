package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainingOutcome.Unusable;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Trains a recipe on a table. */
public final class Learner {
  /** Changes whenever the same request may give other bytes. */
  public static final String ENGINE_VERSION = "lab.learn 2";

  private Learner() {}

  /** Why the request cannot be trained, found without training; empty when it can. */
  public static Optional<Unusable> examine(TrainingRequest request) {
    return switch (request.recipe()) {
      case Recipe.Dense dense ->
          switch (Examples.gather(request.table(), request.target())) {
            case Examples.Gathered.Usable usable -> Optional.empty();
            case Examples.Gathered.Refused refused -> Optional.of(refused.reason());
          };
      case Recipe.Search search ->
          switch (Cases.gather(request.table(), request.target(), request.task())) {
            case Cases.Gathered.Usable usable -> SearchTraining.refusal(request, usable.cases());
            case Cases.Gathered.Refused refused -> Optional.of(refused.reason());
          };
    };
  }

  /**
   * Prepares, trains and evaluates. Without a budget deterministic: the same request gives the same
   * result, bit for bit.
   *
   * @param cancelled asked again and again
   * @param nanos a clock for the budget, such as {@code System::nanoTime}
   */
  public static TrainingOutcome train(
      TrainingRequest request, Progress progress, BooleanSupplier cancelled, LongSupplier nanos) {
    return switch (request.recipe()) {
      case Recipe.Dense dense ->
          switch (Examples.gather(request.table(), request.target())) {
            case Examples.Gathered.Refused refused -> refused.reason();
            case Examples.Gathered.Usable usable ->
                ArticleTraining.train(request, usable.examples(), progress, cancelled);
          };
      case Recipe.Search search ->
          switch (Cases.gather(request.table(), request.target(), request.task())) {
            case Cases.Gathered.Refused refused -> refused.reason();
            case Cases.Gathered.Usable usable -> {
              Optional<Unusable> reason = SearchTraining.refusal(request, usable.cases());
              yield reason.isPresent()
                  ? reason.get()
                  : new SearchTraining(request, usable.cases(), progress, cancelled, nanos).train();
            }
          };
    };
  }

  static Provenance provenance(TrainingRequest request) {
    return new Provenance(
        request.dataHash(),
        request.target(),
        request.recipe().id(),
        request.recipe().parameters(),
        request.seed(),
        ENGINE_VERSION);
  }
}
