package io.premortem.lab.learn;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the one who fits decides beside the recipe.
 *
 * @param twinsTogether whether rows that are equal in every input column stay on one side of every
 *     split
 */
public record Choices(boolean twinsTogether) {
  public static final Choices NONE = new Choices(false);

  private static final String DUPLICATES = "duplicates";
  private static final String TOGETHER = "together";

  /** Those of a model, from its provenance. */
  public static Choices of(Map<String, String> parameters) {
    return new Choices(TOGETHER.equals(parameters.get(DUPLICATES)));
  }

  /** What was chosen, by name, for provenance. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (twinsTogether) {
      parameters.put(DUPLICATES, TOGETHER);
    }
    return parameters;
  }
}
