package io.premortem.dataset.profile.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every pair of columns. */
public final class Associations {

  /** Different values from which a category is free text and enters no pair. */
  public static final int MOST_LEVELS = 1_000;

  private static final int MOST_CELLS = 1_000_000;

  private Associations() {}

  /** What is said of two columns; empty where one of them does not vary over the common rows. */
  public static List<Association> of(Variable first, Variable second) {
    return switch (first) {
      case Quantity a when second instanceof Quantity b -> Correlation.of(a, b);
      case Quantity a -> CorrelationRatio.of(second, a);
      case Category a when second instanceof Quantity b -> CorrelationRatio.of(a, b);
      case Category a ->
          (long) a.levels() * second.levels() > MOST_CELLS ? List.of() : CramersV.of(a, second);
    };
  }

  /** Whether a column varies and is a quantity or a category, not free text. */
  static boolean fits(Variable variable) {
    return variable.levels() > 1
        && (variable instanceof Quantity || variable.levels() <= MOST_LEVELS);
  }

  /** All pairs that have a measure, strongest first; equals in the order of the columns. */
  public static List<Pair> among(List<Variable> variables) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      for (int j = i + 1; j < variables.size(); j++) {
        List<Association> measures = of(variables.get(i), variables.get(j));
        if (!measures.isEmpty()) {
          pairs.add(new Pair(variables.get(i).name(), variables.get(j).name(), measures));
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(Pair::strength).reversed());
    return pairs;
  }
}
