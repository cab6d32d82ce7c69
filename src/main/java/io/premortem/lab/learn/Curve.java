package io.premortem.lab.learn;

import java.util.ArrayList;
import java.util.List;

/**
 * A rising line in pieces, level beyond them: {@code base + Σ steps · clip((x − starts) / widths,
 * 0, 1)}, in float32.
 */
public record Curve(float base, float[] starts, float[] widths, float[] steps) {
  /** Steeper pieces would make much of the last digits of x, in which ONNX Runtime may differ. */
  private static final double STEEPEST = 8;

  private static final double NARROWEST = 0.05;

  /**
   * Through the blocks' middles, on the scale of log-odds (centred isotonic regression: Oron and
   * Flournoy, Stat. Biopharm. Res. 9(3), 2017). Blocks that would make it too steep are skipped.
   *
   * @param blocks of log-odds and shares
   * @param rows by which shares stay away from 0 and 1
   */
  static Curve of(List<Isotonic.Block> blocks, int rows) {
    List<double[]> knots = new ArrayList<>();
    for (Isotonic.Block block : blocks) {
      double least = 1.0 / (rows + 2);
      double share = Math.clamp(block.y(), least, 1 - least);
      double odds = Math.log(share / (1 - share));
      if (knots.isEmpty() || apart(knots.getLast(), block.x(), odds)) {
        knots.add(new double[] {block.x(), odds});
      }
    }
    int pieces = Math.max(1, knots.size() - 1);
    float[] starts = new float[pieces];
    float[] widths = new float[pieces];
    float[] steps = new float[pieces];
    widths[0] = 1;
    for (int i = 0; i + 1 < knots.size(); i++) {
      starts[i] = (float) knots.get(i)[0];
      widths[i] = (float) (knots.get(i + 1)[0] - knots.get(i)[0]);
      steps[i] = (float) (knots.get(i + 1)[1] - knots.get(i)[1]);
    }
    return new Curve((float) knots.getFirst()[1], starts, widths, steps);
  }

  private static boolean apart(double[] knot, double x, double odds) {
    return x - knot[0] >= NARROWEST && odds - knot[1] <= STEEPEST * (x - knot[0]);
  }

  float at(float x) {
    float sum = 0;
    for (int i = 0; i < starts.length; i++) {
      sum += Math.clamp((x - starts[i]) / widths[i], 0f, 1f) * steps[i];
    }
    return base + sum;
  }
}
