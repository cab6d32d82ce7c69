package io.premortem.lab.learn;

import io.premortem.lab.learn.evaluation.StandardError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Explains a model of trees alone, column by column: inputs made from a column count as one. */
final class TreeAttribution {
  private static final int BACKGROUND = 1_000;
  private static final int MOST_ROWS = 300;
  private static final int LEAST_ROWS = 20;

  /** Steps for all rows together, about a second. */
  private static final double MOST_STEPS = 2e8;

  private final List<String> columns;
  private final int outputs;
  private final List<Explained> parts = new ArrayList<>();
  private double steps;

  /**
   * A forest in its encoding.
   *
   * @param columns place of the column of each input
   * @param factor of its scores in the model's
   */
  private record Explained(
      List<TreeShap> trees, List<Integer> into, int[] columns, float[][] rows, double factor) {}

  private TreeAttribution(List<String> columns, int outputs) {
    this.columns = columns;
    this.outputs = outputs;
  }

  /**
   * Empty for a model that is not made of trees alone, that averages probabilities of several
   * learners (they do not add up), or when the allowance ends too early.
   *
   * @param background rows that were learnt from
   */
  static Optional<Shap> of(TrainedModel model, Table background, Table test, Allowance allowance) {
    if (!(model.body() instanceof Blend blend) || !explainable(blend)) {
      return Optional.empty();
    }
    List<String> names = model.inputs().stream().map(TrainedModel.Input::name).toList();
    TreeAttribution attribution = new TreeAttribution(names, Math.max(1, model.classes().size()));
    Table some = first(background, BACKGROUND);
    Table explained = first(test, MOST_ROWS);
    double scale = blend.output() instanceof Output.Value by ? by.scale() : 1;
    for (Member member : blend.members()) {
      for (Member.Part part : member.folds()) {
        double factor = scale * member.weight() / member.folds().size();
        attribution.take(blend, part, some, explained, factor);
      }
    }
    return attribution.shap(explained.rows(), allowance);
  }

  private static boolean explainable(Blend blend) {
    boolean trees =
        blend.members().stream()
            .flatMap(member -> member.folds().stream())
            .allMatch(part -> part.scorer() instanceof Forest);
    return trees && (blend.output() instanceof Output.Value || blend.members().size() == 1);
  }

  private static Table first(Table table, int most) {
    int count = Math.min(table.rows(), most);
    int[] rows = new int[count];
    Arrays.setAll(rows, i -> (int) ((long) i * table.rows() / count));
    return table.rows(rows);
  }

  private void take(Blend blend, Member.Part part, Table background, Table test, double factor) {
    var encoding = blend.encodings().get(part.encoding());
    float[][] reached = dense(encoding.apply(background), encoding.width());
    List<TreeShap> trees = new ArrayList<>();
    List<Integer> into = new ArrayList<>();
    for (Tree tree : ((Forest) part.scorer()).trees()) {
      if (tree.nodes() > 1) {
        trees.add(new TreeShap(tree, reached));
        into.add(tree.output());
        double depth = Math.log(tree.nodes()) / Math.log(2) + 1;
        steps += tree.nodes() * depth * depth;
      }
    }
    int[] places = encoding.columns().stream().mapToInt(columns::indexOf).toArray();
    parts.add(
        new Explained(trees, into, places, dense(encoding.apply(test), encoding.width()), factor));
  }

  private static float[][] dense(Features features, int width) {
    float[][] rows = new float[features.rows()][];
    Arrays.setAll(rows, row -> features.dense(row, width));
    return rows;
  }

  private Optional<Shap> shap(int rows, Allowance allowance) {
    if (steps * Math.min(rows, LEAST_ROWS) > MOST_STEPS) {
      return Optional.empty();
    }
    int most = (int) Math.clamp(MOST_STEPS / Math.max(1, steps), LEAST_ROWS, MOST_ROWS);
    List<double[]> sizes = new ArrayList<>();
    for (int row = 0; row < Math.min(rows, most) && !allowance.spent(); row++) {
      sizes.add(sizes(row));
    }
    if (sizes.size() < Math.min(rows, LEAST_ROWS)) {
      return Optional.empty();
    }
    List<Shap.Share> shares = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      shares.add(share(columns.get(i), sizes.stream().mapToDouble(size -> size[column]).toArray()));
    }
    shares.sort(Comparator.comparingDouble(Shap.Share::mean).reversed());
    return Optional.of(new Shap(sizes.size(), shares));
  }

  /** |SHAP| of each column in one row, averaged over the outputs that trees add to. */
  private double[] sizes(int row) {
    double[][] values = values(row);
    boolean[] used = new boolean[outputs];
    parts.forEach(part -> part.into().forEach(output -> used[output] = true));
    int count = 0;
    double[] sizes = new double[columns.size()];
    for (int output = 0; output < outputs; output++) {
      if (used[output]) {
        count++;
        for (int i = 0; i < sizes.length; i++) {
          sizes[i] += Math.abs(values[output][i]);
        }
      }
    }
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] /= Math.max(1, count);
    }
    return sizes;
  }

  /** SHAP values, outputs × columns. */
  private double[][] values(int row) {
    double[][] values = new double[outputs][columns.size()];
    for (Explained part : parts) {
      double[][] byInput = new double[outputs][part.columns().length];
      for (int i = 0; i < part.trees().size(); i++) {
        part.trees().get(i).add(part.rows()[row], byInput[part.into().get(i)]);
      }
      for (int output = 0; output < outputs; output++) {
        for (int input = 0; input < part.columns().length; input++) {
          values[output][part.columns()[input]] += part.factor() * byInput[output][input];
        }
      }
    }
    return values;
  }

  private static Shap.Share share(String column, double[] sizes) {
    double mean = Arrays.stream(sizes).average().orElse(0);
    double reach = 1.96 * StandardError.ofMean(sizes);
    return new Shap.Share(column, mean, Math.max(0, mean - reach), mean + reach);
  }
}
