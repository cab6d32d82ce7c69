package io.premortem.lab.learn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How to prepare, learn and evaluate. */
public sealed interface Recipe {
  /** The shuffle that makes a test part: every recipe is judged on the same rows. */
  int SPLIT_SEED = 42;

  /** The reference pipeline of docs/methods/models.md. */
  Recipe ARTICLE = new Dense("article", List.of(64, 32), 0.001, 10, 32, 0.2, 0.1, SPLIT_SEED);

  Recipe LINEAR = new Search("linear", 0);
  Recipe MLP = new Search("mlp", 0);
  Recipe TREES = new Search("trees", 0);
  Recipe FOREST = new Search("forest", 0);
  Recipe AUTO = new Search("auto", 60);

  /** Every recipe on offer, the first one being the default. */
  List<Recipe> ALL = List.of(ARTICLE, AUTO, TREES, FOREST, MLP, LINEAR);

  /** The name in the API and in a model's metadata, such as {@code article}. */
  String id();

  /** Every setting by name, in a fixed order, for provenance. */
  Map<String, String> parameters();

  static Optional<Recipe> named(String id) {
    return ALL.stream().filter(recipe -> recipe.id().equals(id)).findFirst();
  }

  /**
   * A dense network (ReLU between layers, softmax at the end) trained by Adam.
   *
   * @param hidden widths of the hidden layers
   * @param testShare share of the usable rows kept for the test part, in (0, 1)
   * @param validationShare share of the training part watched but not learnt from, in [0, 1)
   * @param splitSeed seed of the shuffle that makes the test part
   */
  record Dense(
      String id,
      List<Integer> hidden,
      double learningRate,
      int epochs,
      int batch,
      double testShare,
      double validationShare,
      int splitSeed)
      implements Recipe {
    public Dense {
      hidden = List.copyOf(hidden);
    }

    @Override
    public Map<String, String> parameters() {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("hidden", hidden.toString());
      parameters.put("learningRate", Double.toString(learningRate));
      parameters.put("epochs", Integer.toString(epochs));
      parameters.put("batch", Integer.toString(batch));
      parameters.put("testShare", Double.toString(testShare));
      parameters.put("validationShare", Double.toString(validationShare));
      parameters.put("splitSeed", Integer.toString(splitSeed));
      return parameters;
    }
  }

  /**
   * Learners compared by cross-validation and blended: one family, or all of them for {@code auto}.
   *
   * @param budgetSeconds after which the best so far is taken; 0 for no limit, which {@code auto}
   *     does not allow
   */
  record Search(String id, int budgetSeconds) implements Recipe {
    public Search withBudget(int seconds) {
      return new Search(id, seconds);
    }

    @Override
    public Map<String, String> parameters() {
      Map<String, String> parameters = new LinkedHashMap<>();
      if (budgetSeconds > 0) {
        parameters.put("budgetSeconds", Integer.toString(budgetSeconds));
      }
      return parameters;
    }
  }
}
