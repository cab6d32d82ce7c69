package io.premortem.lab;

import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;

/** Runs an exported model, so that the lab can hold it against its learner before registration. */
public interface OnnxRunner {
  /**
   * @param onnx a file made by {@link io.premortem.lab.onnx.OnnxExport}
   * @param columns holds at least the model's input columns, each of the model's type
   * @throws IllegalArgumentException when a column is absent or of the other type
   */
  Predictions run(byte[] onnx, Table columns);
}
