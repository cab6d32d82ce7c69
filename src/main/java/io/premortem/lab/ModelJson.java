package io.premortem.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import jakarta.enterprise.context.ApplicationScoped;

/** Rows of models as records, with what training left kept as JSON. */
@ApplicationScoped
class ModelJson {
  // Its own mapper: the API's settings may change, rows must stay readable.
  private static final ObjectMapper JSON = new ObjectMapper();

  String details(Trained trained) {
    var details =
        new Model.Details(
            trained.model().classes(),
            ModelInput.of(trained.model()),
            trained.judgement() instanceof Evaluation evaluation ? evaluation : null,
            trained.judgement() instanceof RegressionEvaluation regression ? regression : null,
            trained.insights(),
            trained.history(),
            trained.rows(),
            trained.provenance(),
            trained.search().orElse(null),
            trained.sanity());
    return details(details);
  }

  String details(Model.Details details) {
    try {
      return JSON.writeValueAsString(details);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  Model toRecord(ModelEntity row) {
    return new Model(
        row.id,
        row.name,
        row.version,
        row.stage,
        row.recipe,
        row.target,
        row.datasetId,
        row.datasetName,
        read(row.details),
        row.parity,
        row.adversarialParity,
        row.sha256,
        row.bytes,
        row.createdBy,
        row.createdAt,
        row.deployedAt);
  }

  private static Model.Details read(String details) {
    try {
      return JSON.readValue(details, Model.Details.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
