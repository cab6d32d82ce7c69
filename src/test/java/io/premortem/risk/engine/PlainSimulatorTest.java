package io.premortem.risk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The engine and a second, plain implementation give the same answers. */
class PlainSimulatorTest {

  private static final int TRIALS = 8_000;

  @Test
  void agreesWithThePlainOneWithinFourStandardErrors() {
    for (int company = 0; company < 200; company++) {
      // As many draws of the parameters as trials allow, so that trials are nearly independent.
      Simulation simulation = Samples.random(1000 + company);
      SimulationResult result = Simulator.run(simulation, 2, Watch.NONE);
      PlainSimulator plain = new PlainSimulator(simulation, company);
      plain.run(TRIALS);
      compare(company, "alive", result.survival().getLast().p(), plain);
      for (Map.Entry<String, double[]> cause : result.incidence().entrySet()) {
        double chance = cause.getValue()[simulation.horizonMonths()];
        compare(company, cause.getKey(), chance, plain);
      }
    }
  }

  private static void compare(int company, String end, double chance, PlainSimulator plain) {
    double other = plain.ends.getOrDefault(end, 0) / (double) TRIALS;
    double p = (chance + other) / 2;
    // Four trials share a draw of the parameters in the engine; that is stratified, which makes up.
    double error = Math.sqrt(p * (1 - p) * 2 / TRIALS);
    assertThat(chance)
        .as("company %d, %s", company, end)
        .isCloseTo(other, within(4 * error + 2.0 / TRIALS));
  }
}
