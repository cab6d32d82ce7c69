package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.encode.ColumnRole;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Trains a recipe on a table. */
public final class Learner {
  /** Changes whenever the same request may give other bytes. */
  public static final String ENGINE_VERSION = "lab.learn 3";

  private Learner() {}

  /** Why the request cannot be trained, found without training; empty when it can. */
  public static Optional<Unusable> examine(TrainingRequest request) {
    return switch (request.recipe()) {
      case Recipe.Dense dense ->
          switch (Examples.gather(request.table(), request.target())) {
            case Examples.Gathered.Usable usable ->
                ArticleTraining.refusal(request, usable.examples());
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
            case Examples.Gathered.Usable usable -> {
              Optional<Unusable> reason = ArticleTraining.refusal(request, usable.examples());
              yield reason.isPresent()
                  ? reason.get()
                  : ArticleTraining.train(request, usable.examples(), progress, cancelled);
            }
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

  /**
   * Rows of the request's table that its model is tested on, ascending; none when it cannot be
   * trained. Whatever the recipe, a row is in no model's training that has it in its test part.
   */
  public static int[] testRows(TrainingRequest request) {
    Table table = request.table();
    return switch (request.recipe()) {
      case Recipe.Dense dense -> {
        int[] rows = table.completeRows();
        yield rows.length < Examples.MIN_ROWS
            ? new int[0]
            : picked(rows, tested(request, rows, dense));
      }
      case Recipe.Search search ->
          switch (Cases.gather(table, request.target(), request.task())) {
            case Cases.Gathered.Refused refused -> new int[0];
            case Cases.Gathered.Usable usable -> {
              Column target = table.column(request.target()).orElseThrow();
              int[] rows =
                  IntStream.range(0, table.rows()).filter(row -> !target.missing(row)).toArray();
              Partition partition =
                  Partition.of(usable.cases(), request.group(), request.choices(), request.seed());
              yield picked(rows, partition.test());
            }
          };
    };
  }

  /** How many rows the request's model learns from or watches; 0 when it cannot be trained. */
  public static int trainingRows(TrainingRequest request) {
    Table table = request.table();
    int tested = testRows(request).length;
    if (tested == 0) {
      return 0;
    }
    if (request.recipe() instanceof Recipe.Dense) {
      return table.completeRows().length - tested;
    }
    Column target = table.column(request.target()).orElseThrow();
    return (int) IntStream.range(0, table.rows()).filter(row -> !target.missing(row)).count()
        - tested;
  }

  private static int[] tested(TrainingRequest request, int[] rows, Recipe.Dense recipe) {
    if (!request.choices().twinsTogether()) {
      return Split.of(rows.length, recipe).test();
    }
    Table features = request.table().rows(rows).without(request.target());
    return Split.of(rows.length, recipe, Twins.of(features)).test();
  }

  /**
   * Test rows that also stand in training, found without training, in the split of a recipe that
   * searches; empty when the request cannot be trained.
   */
  public static Optional<Duplicates> duplicates(TrainingRequest request) {
    if (!(Cases.gather(request.table(), request.target(), request.task())
        instanceof Cases.Gathered.Usable(Cases cases))) {
      return Optional.empty();
    }
    if (SearchTraining.refusal(request, cases).isPresent()) {
      return Optional.empty();
    }
    Partition partition = Partition.of(cases, request.group(), request.choices(), request.seed());
    Map<String, ColumnRole> roles = ColumnRole.of(cases.features().rows(partition.training()));
    Table inputs =
        new Table(
            cases.features().columns().stream()
                .filter(column -> roles.get(column.name()).used())
                .filter(column -> !column.name().equals(request.group()))
                .toList());
    return Optional.of(
        Duplicates.of(inputs, cases.target(), partition.training(), partition.test()));
  }

  private static int[] picked(int[] rows, int[] places) {
    return Arrays.stream(places).map(place -> rows[place]).sorted().toArray();
  }

  private static Map<String, String> parameters(TrainingRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>(request.recipe().parameters());
    parameters.putAll(request.choices().parameters());
    return parameters;
  }

  static Provenance provenance(TrainingRequest request) {
    return new Provenance(
        request.dataHash(),
        request.target(),
        request.recipe().id(),
        parameters(request),
        request.seed(),
        ENGINE_VERSION);
  }
}
