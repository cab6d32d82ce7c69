package io.premortem.lab;

import io.premortem.lab.learn.Choices;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.Task;
import io.premortem.lab.learn.TrainingRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What to fit; also the input of the job.
 *
 * @param recipe id of a recipe
 * @param task {@code classification} or {@code regression}; null lets the target decide
 * @param group column whose equal values stay on one side of the split; null for none
 * @param budgetSeconds for recipes that search; null for the recipe's own
 * @param duplicatesTogether whether rows of equal inputs stay on one side of the split
 * @param classWeights {@code none}, {@code balanced}, or null for none
 */
public record FitRequest(
    UUID dataset,
    String target,
    String recipe,
    String task,
    String group,
    Integer budgetSeconds,
    long seed,
    boolean duplicatesTogether,
    String classWeights) {
  static final String BALANCED = "balanced";
  static final int LEAST_SECONDS = 5;
  static final int MOST_SECONDS = 3_600;

  public FitRequest(UUID dataset, String target, String recipe, long seed) {
    this(dataset, target, recipe, null, null, null, seed, false, null);
  }

  /** By which the model was fitted; a recipe of that name must be there. */
  static FitRequest of(Model model) {
    var search = model.details().search();
    var provenance = model.details().provenance();
    var choices = Choices.of(provenance.parameters());
    var budget = provenance.parameters().get("budgetSeconds");
    return new FitRequest(
        model.dataset(),
        model.target(),
        model.recipe(),
        model.details().quantity() ? "regression" : "classification",
        search != null && search.split().equals("group") ? search.splitColumn() : null,
        budget == null ? null : Integer.valueOf(budget),
        provenance.seed(),
        choices.twinsTogether(),
        choices.balanced() ? BALANCED : null);
  }

  /** The recipe with its budget; empty when there is none of the name. */
  Optional<Recipe> chosenRecipe() {
    return Recipe.named(recipe)
        .map(
            named ->
                named instanceof Recipe.Search search && budgetSeconds != null
                    ? search.withBudget(budgetSeconds)
                    : named);
  }

  /** Empty when there is none of the name. */
  Optional<Task> chosenTask() {
    return task == null || task.isBlank()
        ? Optional.of(Task.AUTO)
        : Arrays.stream(Task.values())
            .filter(value -> value.name().equals(task.toUpperCase(Locale.ROOT)))
            .findFirst();
  }

  /** Whether classes count alike; empty when there are no such weights. */
  Optional<Boolean> chosenBalance() {
    if (classWeights == null || classWeights.isBlank() || classWeights.equals("none")) {
      return Optional.of(false);
    }
    return classWeights.equals(BALANCED) ? Optional.of(true) : Optional.empty();
  }

  TrainingRequest training(Table table, String dataHash) {
    return new TrainingRequest(
        table,
        target,
        chosenRecipe().orElseThrow(),
        chosenTask().orElseThrow(),
        group == null || group.isBlank() ? null : group,
        new Choices(duplicatesTogether, chosenBalance().orElseThrow()),
        seed,
        dataHash);
  }
}
