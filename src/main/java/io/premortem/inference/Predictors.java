package io.premortem.inference;

import io.premortem.inference.runtime.OnnxSessions;
import io.premortem.lab.Model;
import io.premortem.lab.Models;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import jakarta.enterprise.context.ApplicationScoped;

/** Models of the current tenant at work. */
@ApplicationScoped
public class Predictors {
  private final Models models;
  private final OnnxSessions sessions;

  Predictors(Models models, OnnxSessions sessions) {
    this.models = models;
    this.sessions = sessions;
  }

  /**
   * @param rows every input of the model, each of its type, nothing missing
   */
  public Predictions predict(Model model, Table rows) {
    return sessions.predict(model.id(), () -> models.onnx(model.id()).orElseThrow(), rows);
  }
}
