package io.premortem.inference;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.identity.ApiKey;
import io.premortem.identity.KeyRefusal;
import io.premortem.identity.KeyScope;
import io.premortem.identity.OpenToKeys;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.lab.Model;
import io.premortem.lab.Models;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import io.premortem.web.Problem.Fault;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Predictions of a model that was deployed; a retired version goes on answering. */
@Path("/api/v1/o/{org}/models/{id}/predict")
@Requires(Permission.VIEW)
@OpenToKeys(KeyScope.PREDICT)
public class PredictionApi {
  public record Answer(List<Prediction> predictions, UUID model, int version) {}

  public record Prediction(String label, Map<String, Float> probabilities) {}

  private final Models models;
  private final Predictors predictors;
  private final Visitor visitor;
  private final Language language;

  PredictionApi(Models models, Predictors predictors, Visitor visitor, Language language) {
    this.models = models;
    this.predictors = predictors;
    this.visitor = visitor;
    this.language = language;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Answer rows(@PathParam("org") String org, @PathParam("id") UUID id, JsonNode body) {
    var model = deployed(id);
    var rows = body == null ? null : body.get("rows");
    if (rows == null || !rows.isArray() || rows.isEmpty()) {
      throw unprocessable(Fault.field("rows", text().noRows()));
    }
    if (rows.size() > JsonRows.MAX_ROWS) {
      throw unprocessable(Fault.field("rows", text().tooManyRows(JsonRows.MAX_ROWS)));
    }
    var input = new InputRows(model.details().inputs(), language);
    JsonRows.read(rows, input);
    return answer(model, predict(model, input));
  }

  @POST
  @Consumes("text/csv")
  @Produces("text/csv")
  public Response file(@PathParam("org") String org, @PathParam("id") UUID id, byte[] body) {
    var model = deployed(id);
    try {
      var rows = CsvRows.parse(body == null ? new byte[0] : body, language);
      var input = new InputRows(model.details().inputs(), language);
      rows.read(input);
      return Response.ok(rows.with(predict(model, input)), "text/csv;charset=utf-8").build();
    } catch (CsvRows.Unreadable e) {
      throw unprocessable(e.fault());
    }
  }

  private Predictions predict(Model model, InputRows input) {
    if (!input.faults().isEmpty()) {
      throw unprocessable(input.faults());
    }
    return predictors.predict(model, input.table());
  }

  private Model deployed(UUID id) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    checkKey(model);
    if (model.stage() == Model.Stage.CANDIDATE) {
      throw Problem.conflict(text().notDeployed(), text().notDeployedDetail()).toException();
    }
    return model;
  }

  private void checkKey(Model model) {
    var bound = visitor.apiKey().map(ApiKey::model).filter(name -> !name.equals(model.name()));
    if (bound.isPresent()) {
      throw new KeyRefusal(new KeyRefusal.Reason.Bound(bound.get()));
    }
  }

  private static Answer answer(Model model, Predictions predictions) {
    List<Prediction> answers = new ArrayList<>();
    for (int row = 0; row < predictions.rows(); row++) {
      Map<String, Float> probabilities = new LinkedHashMap<>();
      for (int label = 0; label < predictions.classes().size(); label++) {
        probabilities.put(predictions.classes().get(label), predictions.probability(row, label));
      }
      answers.add(new Prediction(predictions.classes().get(predictions.label(row)), probabilities));
    }
    return new Answer(answers, model.id(), model.version());
  }

  private RuntimeException unprocessable(Fault fault) {
    return unprocessable(List.of(fault));
  }

  private RuntimeException unprocessable(List<Fault> faults) {
    return Problem.unprocessable(text().cannotPredict(), faults.getFirst().message(), faults)
        .toException();
  }

  private InferenceMessages text() {
    return language.messages(InferenceMessages.class);
  }
}
