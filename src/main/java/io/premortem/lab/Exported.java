package io.premortem.lab;

import io.premortem.lab.learn.Blend;
import io.premortem.lab.learn.HostileRows;
import io.premortem.lab.learn.Output;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.evaluation.Parity;
import io.premortem.lab.onnx.OnnxExport;
import java.util.Optional;

/**
 * A trained model's graph, held against its learner.
 *
 * @param parity over the test part
 * @param adversarial over {@link HostileRows}
 */
record Exported(byte[] onnx, Parity parity, Parity adversarial) {
  static Exported of(Trained trained, OnnxRunner runner) {
    var onnx = OnnxExport.bytes(trained);
    var scale = scale(trained);
    var hostile = HostileRows.of(trained.model(), trained.test());
    return new Exported(
        onnx,
        Parity.between(trained.testPredictions(), runner.run(onnx, trained.test()), scale),
        Parity.between(trained.model().predict(hostile), runner.run(onnx, hostile), scale));
  }

  /** A quantity is held against its own deviation. */
  private static double scale(Trained trained) {
    return trained.model().body() instanceof Blend blend
            && blend.output() instanceof Output.Value by
        ? by.scale()
        : 1;
  }

  /** Why it is not registered. */
  Optional<Refusal> refusal() {
    if (parity.holds() && adversarial.holds()) {
      return Optional.empty();
    }
    return Optional.of(
        Refusal.offLearner(parity.maxDifference(), adversarial.maxDifference(), Parity.LIMIT));
  }
}
