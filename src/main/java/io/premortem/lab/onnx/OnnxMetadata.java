package io.premortem.lab.onnx;

import io.premortem.lab.learn.Provenance;
import io.premortem.lab.learn.TrainedModel.Input;
import io.premortem.lab.learn.TrainedModel.InputType;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Judgement;
import io.premortem.lab.learn.evaluation.Metrics;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import io.premortem.lab.learn.evaluation.RegressionMetrics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the file says about itself; structured values are JSON. */
final class OnnxMetadata {
  private OnnxMetadata() {}

  static Map<String, String> of(Trained trained) {
    Provenance provenance = trained.provenance();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("premortem.inputs", inputs(trained.model().inputs()));
    metadata.put("premortem.target", provenance.target());
    metadata.put("premortem.classes", texts(trained.model().classes()));
    metadata.put("premortem.recipe", provenance.recipe());
    metadata.put("premortem.parameters", parameters(provenance.parameters()));
    metadata.put("premortem.seed", Long.toString(provenance.seed()));
    metadata.put("premortem.data_sha256", provenance.dataHash());
    metadata.put("premortem.engine", provenance.engineVersion());
    metadata.put("premortem.metrics", metrics(trained.judgement()));
    return metadata;
  }

  private static String inputs(List<Input> inputs) {
    List<String> tensors = InputNames.of(inputs);
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String type = inputs.get(i).type() == InputType.NUMBER ? "float" : "string";
      entries.add(
          "{\"column\":%s,\"input\":%s,\"type\":\"%s\"}"
              .formatted(quoted(inputs.get(i).name()), quoted(tensors.get(i)), type));
    }
    return "[" + String.join(",", entries) + "]";
  }

  private static String texts(List<String> texts) {
    return "[" + String.join(",", texts.stream().map(OnnxMetadata::quoted).toList()) + "]";
  }

  private static String parameters(Map<String, String> parameters) {
    List<String> entries = new ArrayList<>();
    parameters.forEach((name, value) -> entries.add(quoted(name) + ":" + quoted(value)));
    return "{" + String.join(",", entries) + "}";
  }

  private static String metrics(Judgement judgement) {
    return switch (judgement) {
      case Evaluation evaluation -> metrics(evaluation.metrics());
      case RegressionEvaluation evaluation -> metrics(evaluation.metrics());
    };
  }

  private static String metrics(RegressionMetrics metrics) {
    return "{\"rmse\":%s,\"mae\":%s,\"medianError\":%s,\"r2\":%s,\"bias\":%s}"
        .formatted(
            number(metrics.rmse()),
            number(metrics.mae()),
            number(metrics.medianError()),
            number(metrics.r2()),
            number(metrics.bias()));
  }

  private static String metrics(Metrics metrics) {
    return "{\"accuracy\":%s,\"balancedAccuracy\":%s,\"macroF1\":%s,\"logLoss\":%s,\"brier\":%s,\"auc\":%s,\"calibrationError\":%s}"
        .formatted(
            number(metrics.accuracy()),
            number(metrics.balancedAccuracy()),
            number(metrics.macroF1()),
            number(metrics.logLoss()),
            number(metrics.brier()),
            number(metrics.auc()),
            number(metrics.calibrationError()));
  }

  /** JSON has no NaN. */
  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "null";
  }

  /** Surrogates are escaped: ONNX Runtime's Java binding cannot read characters of four bytes. */
  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
