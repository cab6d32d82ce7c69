package io.premortem.inference.runtime;

import io.premortem.lab.OnnxRunner;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs a model once, in a session of its own. */
@ApplicationScoped
public class OrtRunner implements OnnxRunner {
  @Override
  public Predictions run(byte[] onnx, Table columns) {
    try (var session = new Served(OnnxSession.open(onnx, 1))) {
      return session.predict(columns);
    }
  }
}
