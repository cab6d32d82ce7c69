package io.premortem.lab.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdamTest {
  @Test
  void stepsAsInKeras() {
    DenseNetwork network = DenseNetwork.zeros(1, List.of(), 2);
    Adam adam = new Adam(network, 0.001);
    double m = 0;
    double v = 0;
    double x = 0;
    for (int t = 1; t <= 5; t++) {
      double g = 0.3 * t - 0.7;
      adam.gradient().weights()[0][0][1] = (float) g;
      adam.step();
      m = 0.9 * m + 0.1 * g;
      v = 0.999 * v + 0.001 * g * g;
      double rate = 0.001 * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
      x -= rate * m / (Math.sqrt(v) + 1e-7);
      assertThat((double) network.weights()[0][0][1]).isCloseTo(x, within(1e-8));
    }
    assertThat(network.weights()[0][0][0]).isZero();
    assertThat(adam.gradient().weights()[0][0][1]).isZero();
  }
}
