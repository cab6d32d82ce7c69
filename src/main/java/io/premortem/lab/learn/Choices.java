package io.premortem.lab.learn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the one who fits decides beside the recipe.
 *
 * @param twinsTogether whether rows that are equal in every input column stay on one side of every
 *     split
 * @param balanced whether classes count alike in learning, whatever their shares
 */
public record Choices(boolean twinsTogether, boolean balanced) {
  public static final Choices NONE = new Choices(false, false);

  private static final String DUPLICATES = "duplicates";
  private static final String TOGETHER = "together";
  private static final String WEIGHTS = "classWeights";
  private static final String BALANCED = "balanced";

  /** Those of a model, from its provenance. */
  public static Choices of(Map<String, String> parameters) {
    return new Choices(
        TOGETHER.equals(parameters.get(DUPLICATES)), BALANCED.equals(parameters.get(WEIGHTS)));
  }

  /** What was chosen, by name, for provenance. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (twinsTogether) {
      parameters.put(DUPLICATES, TOGETHER);
    }
    if (balanced) {
      parameters.put(WEIGHTS, BALANCED);
    }
    return parameters;
  }
}
