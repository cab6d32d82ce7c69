package io.premortem.inference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.inference.monitor.Explanation;
import io.premortem.inference.monitor.Flag;
import io.premortem.lab.Model;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Predictions as the API shows them. */
public record PredictionAnswer(List<Prediction> predictions, UUID model, int version) {

  /**
   * @param label left out where the model abstains, or predicts a quantity
   * @param value of a quantity; left out for a class
   * @param abstained true where no class is as probable as the caller asked; else left out
   * @param flags cells unlike the rows learnt from; left out where there are none
   * @param explanation of the most probable class's probability; left out unless asked for
   */
  public record Prediction(
      @JsonInclude(JsonInclude.Include.NON_NULL) String label,
      @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Float> probabilities,
      @JsonInclude(JsonInclude.Include.NON_NULL) Float value,
      @JsonInclude(JsonInclude.Include.NON_NULL) Boolean abstained,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FlagView> flags,
      @JsonInclude(JsonInclude.Include.NON_NULL) ExplanationView explanation) {}

  /**
   * @param kind out-of-range, unknown-level or missing
   */
  public record FlagView(String column, String kind) {
    static FlagView of(Flag flag) {
      return new FlagView(flag.column(), flag.kind().id());
    }
  }

  /**
   * @param base mean over the background; with all contributions it adds up to {@code output}
   */
  public record ExplanationView(
      String method, double base, double output, List<Contribution> contributions) {
    static ExplanationView of(Explanation explanation) {
      var parts =
          explanation.parts().stream()
              .map(p -> new Contribution(p.column(), p.contribution(), p.standardError()))
              .toList();
      return new ExplanationView(
          "shapley-sampling", explanation.base(), explanation.output(), parts);
    }
  }

  public record Contribution(String column, double contribution, double standardError) {}

  static PredictionAnswer of(Model model, Predicted predicted) {
    List<Prediction> answers = new ArrayList<>();
    for (int row = 0; row < predicted.predictions().rows(); row++) {
      answers.add(prediction(predicted, row));
    }
    return new PredictionAnswer(answers, model.id(), model.version());
  }

  private static Prediction prediction(Predicted predicted, int row) {
    var predictions = predicted.predictions();
    Map<String, Float> probabilities = new LinkedHashMap<>();
    for (int label = 0; label < predictions.classes().size(); label++) {
      probabilities.put(predictions.classes().get(label), predictions.probability(row, label));
    }
    boolean abstains = predicted.abstains(row);
    var explanations = predicted.explanations();
    var explanation = explanations.isEmpty() ? null : ExplanationView.of(explanations.get(row));
    var flags = predicted.flags(row).stream().map(FlagView::of).toList();
    if (predicted.quantity()) {
      float value = predictions.probabilities()[row];
      return new Prediction(null, null, value, null, flags, explanation);
    }
    return new Prediction(
        abstains ? null : predictions.classes().get(predictions.label(row)),
        probabilities,
        null,
        abstains ? true : null,
        flags,
        explanation);
  }
}
