package io.premortem.lab.onnx;

import io.premortem.lab.learn.TrainedModel.Input;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of a graph's input tensors: the column's own name, with an underscore added where the name
 * is empty or means something else in the graph, and one in place of each character that ONNX
 * Runtime's Java binding hands over in other bytes than the graph's (NUL, and those beyond the
 * basic plane).
 */
final class InputNames {
  static final String LABEL = "label";
  static final String PROBABILITIES = "probabilities";
  static final String VALUE = "value";

  /** Every name inside the graph starts so. */
  static final String INTERNAL = "premortem.";

  private static final Pattern UNFIT = Pattern.compile("[\\x00\\x{10000}-\\x{10FFFF}]");

  private InputNames() {}

  /** One name per input, in order, all different. */
  static List<String> of(List<Input> inputs) {
    Set<String> taken = new HashSet<>();
    inputs.forEach(input -> taken.add(input.name()));
    List<String> names = new ArrayList<>();
    for (Input input : inputs) {
      String name = UNFIT.matcher(input.name()).replaceAll("_");
      if (reserved(name) || !name.equals(input.name())) {
        while (reserved(name) || !taken.add(name)) {
          name = name.startsWith(INTERNAL) ? "_" + name : name + "_";
        }
      }
      names.add(name);
    }
    return names;
  }

  private static boolean reserved(String name) {
    return name.isEmpty()
        || name.equals(LABEL)
        || name.equals(PROBABILITIES)
        || name.equals(VALUE)
        || name.startsWith(INTERNAL);
  }
}
