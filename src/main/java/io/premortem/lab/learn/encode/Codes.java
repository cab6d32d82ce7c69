package io.premortem.lab.learn.encode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers in place of a category's level: how the target runs among its rows.
 *
 * @param levels an empty one stands for missing
 * @param values one row of numbers for each level, then one for any other text
 */
public record Codes(String column, List<String> levels, float[][] values) {
  public Codes {
    levels = List.copyOf(levels);
  }

  public int width() {
    return values[0].length;
  }

  Map<String, float[]> byLevel() {
    Map<String, float[]> table = new HashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      table.put(levels.get(i), values[i]);
    }
    return table;
  }

  float[] other() {
    return values[levels.size()];
  }
}
