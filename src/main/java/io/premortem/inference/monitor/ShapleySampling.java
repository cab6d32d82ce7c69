package io.premortem.inference.monitor;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Shapley values by sampled permutations (Štrumbelj and Kononenko, Knowledge and Information
 * Systems 2014), each walked forwards and backwards (Mitchell et al., JMLR 2022) from a background
 * row to the row explained, one column after the other. The steps of a walk add up to the
 * difference of its ends, so that base and contributions add up to the output exactly, but for
 * rounding (Lundberg and Lee, NeurIPS 2017, call it local accuracy). The background is drawn column
 * by column: what columns have in common is not in it.
 */
public final class ShapleySampling {
  /** Permutations; each is walked twice. */
  public static final int WALKS = 32;

  private final InputProfile profile;
  private final Function<Table, double[]> model;
  private final RandomGenerator random;

  /**
   * @param model one output for each row of a table with the profile's columns
   * @param random seeded alike it explains alike
   */
  public ShapleySampling(
      InputProfile profile, Function<Table, double[]> model, RandomGenerator random) {
    this.profile = profile;
    this.model = model;
    this.random = random;
  }

  /**
   * @param row a table of the one row
   */
  public Explanation explain(Table row) {
    int inputs = profile.columns().size();
    var background = profile.draw(WALKS, random);
    List<int[]> orders = new ArrayList<>();
    for (int walk = 0; walk < WALKS; walk++) {
      int[] order = shuffled(inputs);
      orders.add(order);
      orders.add(reversed(order));
    }
    return summary(model.apply(steps(row, background, orders)), orders);
  }

  /** For each walk its inputs + 1 stations, walk after walk. */
  private Table steps(Table row, Table background, List<int[]> orders) {
    int inputs = profile.columns().size();
    int stations = inputs + 1;
    List<Column> columns = new ArrayList<>();
    for (int input = 0; input < inputs; input++) {
      boolean[] switched = new boolean[orders.size() * stations];
      for (int walk = 0; walk < orders.size(); walk++) {
        int at = place(orders.get(walk), input);
        for (int station = at + 1; station < stations; station++) {
          switched[walk * stations + station] = true;
        }
      }
      var name = profile.columns().get(input).name();
      columns.add(
          mixed(
              row.column(name).orElseThrow(),
              background.column(name).orElseThrow(),
              switched,
              stations));
    }
    return new Table(columns);
  }

  private static Column mixed(Column row, Column background, boolean[] switched, int stations) {
    if (row instanceof Column.Numeric numbers) {
      double[] values = new double[switched.length];
      for (int i = 0; i < values.length; i++) {
        double other = ((Column.Numeric) background).values()[i / stations / 2];
        values[i] = switched[i] ? numbers.values()[0] : other;
      }
      return new Column.Numeric(row.name(), values);
    }
    String[] values = new String[switched.length];
    for (int i = 0; i < values.length; i++) {
      String other = ((Column.Text) background).values()[i / stations / 2];
      values[i] = switched[i] ? ((Column.Text) row).values()[0] : other;
    }
    return new Column.Text(row.name(), values);
  }

  private Explanation summary(double[] outputs, List<int[]> orders) {
    int inputs = profile.columns().size();
    int stations = inputs + 1;
    double[][] steps = new double[inputs][WALKS];
    double base = 0;
    for (int walk = 0; walk < orders.size(); walk++) {
      int from = walk * stations;
      base += outputs[from] / orders.size();
      for (int i = 0; i < inputs; i++) {
        // A walk and its reverse are one draw: the error is that of their means.
        steps[orders.get(walk)[i]][walk / 2] += (outputs[from + i + 1] - outputs[from + i]) / 2;
      }
    }
    List<Explanation.Part> parts = new ArrayList<>();
    for (int input = 0; input < inputs; input++) {
      parts.add(part(profile.columns().get(input).name(), steps[input]));
    }
    return new Explanation(base, outputs[inputs], parts);
  }

  private static Explanation.Part part(String name, double[] draws) {
    double mean = 0;
    for (double draw : draws) {
      mean += draw / draws.length;
    }
    double squares = 0;
    for (double draw : draws) {
      squares += (draw - mean) * (draw - mean);
    }
    double error = Math.sqrt(squares / (draws.length - 1) / draws.length);
    return new Explanation.Part(name, mean, error);
  }

  private int[] shuffled(int size) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static int[] reversed(int[] order) {
    int[] reversed = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      reversed[i] = order[order.length - 1 - i];
    }
    return reversed;
  }

  private static int place(int[] order, int input) {
    for (int i = 0; i < order.length; i++) {
      if (order[i] == input) {
        return i;
      }
    }
    throw new IllegalArgumentException("no input " + input);
  }
}
