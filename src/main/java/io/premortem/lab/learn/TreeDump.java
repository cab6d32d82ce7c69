package io.premortem.lab.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a tree as XGBoost prints it, with the nine digits that tell float32 numbers apart:
 *
 * <pre>
 * 0:[f2&lt;2.45000005] yes=1,no=2,missing=2
 *   1:leaf=0.430621982
 * </pre>
 */
final class TreeDump {
  private static final Pattern SPLIT =
      Pattern.compile("(\\d+):\\[f(\\d+)<([^]]+)] yes=(\\d+),no=(\\d+),missing=(\\d+)");
  private static final Pattern LEAF = Pattern.compile("(\\d+):leaf=(\\S+)");

  private TreeDump() {}

  static Tree parse(String dump, int output) {
    List<String> lines = dump.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    // Pruning leaves gaps in the numbers.
    Map<Integer, Integer> places = new HashMap<>();
    for (String line : lines) {
      places.put(Integer.parseInt(line.substring(0, line.indexOf(':'))), places.size());
    }
    int size = lines.size();
    Tree tree =
        new Tree(
            output,
            new int[size],
            new float[size],
            new int[size],
            new int[size],
            new boolean[size],
            new float[size]);
    for (int node = 0; node < size; node++) {
      fill(tree, node, lines.get(node), places);
    }
    return tree;
  }

  private static void fill(Tree tree, int node, String line, Map<Integer, Integer> places) {
    Matcher split = SPLIT.matcher(line);
    if (split.lookingAt()) {
      tree.feature()[node] = Integer.parseInt(split.group(2));
      tree.threshold()[node] = Float.parseFloat(split.group(3));
      tree.left()[node] = places.get(Integer.parseInt(split.group(4)));
      tree.right()[node] = places.get(Integer.parseInt(split.group(5)));
      tree.missingLeft()[node] = split.group(6).equals(split.group(4));
      return;
    }
    Matcher leaf = LEAF.matcher(line);
    if (!leaf.lookingAt()) {
      throw new IllegalStateException("Not a node of a tree: " + line);
    }
    tree.feature()[node] = -1;
    tree.value()[node] = Float.parseFloat(leaf.group(2));
  }
}
