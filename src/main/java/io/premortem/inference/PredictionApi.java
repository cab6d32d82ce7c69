package io.premortem.inference;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.identity.ApiKey;
import io.premortem.identity.KeyScope;
import io.premortem.identity.OpenToKeys;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.lab.Model;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import io.premortem.web.Problem.Fault;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/**
 * Predictions of a model that was deployed. {@code {id}/predict} is that version, retired ones too;
 * {@code {id}/live/predict} is whichever version of its name is live.
 */
@Path("/api/v1/o/{org}/models")
@Requires(Permission.VIEW)
@OpenToKeys(KeyScope.PREDICT)
public class PredictionApi {
  private static final String TABULAR = "text/csv";

  private final ServedModels served;
  private final Predictors predictors;
  private final Visitor visitor;
  private final Language language;

  PredictionApi(ServedModels served, Predictors predictors, Visitor visitor, Language language) {
    this.served = served;
    this.predictors = predictors;
    this.visitor = visitor;
    this.language = language;
  }

  /**
   * @param explain also the inputs' contributions, for at most 20 rows
   * @param abstainBelow no label where the most probable class is less probable; 0 to 1
   */
  @POST
  @Path("{id}/predict")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public PredictionAnswer rows(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @QueryParam("explain") boolean explain,
      @QueryParam("abstainBelow") String abstainBelow,
      JsonNode body) {
    return answer(served.version(id), body, options(explain, abstainBelow));
  }

  @POST
  @Path("{id}/live/predict")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public PredictionAnswer liveRows(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @QueryParam("explain") boolean explain,
      @QueryParam("abstainBelow") String abstainBelow,
      JsonNode body) {
    return answer(served.live(id), body, options(explain, abstainBelow));
  }

  @POST
  @Path("{id}/predict")
  @Consumes(TABULAR)
  @Produces(TABULAR)
  public Response file(@PathParam("org") String org, @PathParam("id") UUID id, byte[] body) {
    return file(served.version(id), body);
  }

  @POST
  @Path("{id}/live/predict")
  @Consumes(TABULAR)
  @Produces(TABULAR)
  public Response liveFile(@PathParam("org") String org, @PathParam("id") UUID id, byte[] body) {
    return file(served.live(id), body);
  }

  private PredictionAnswer answer(Model model, JsonNode body, PredictOptions options) {
    var rows = body == null ? null : body.get("rows");
    if (rows == null || !rows.isArray() || rows.isEmpty()) {
      throw unprocessable(Fault.field("rows", text().noRows()));
    }
    if (rows.size() > JsonRows.MAX_ROWS) {
      throw unprocessable(Fault.field("rows", text().tooManyRows(JsonRows.MAX_ROWS)));
    }
    if (options.explain() && rows.size() > PredictOptions.MAX_EXPLAINED) {
      throw unprocessable(
          Fault.field("rows", text().tooManyExplained(PredictOptions.MAX_EXPLAINED)));
    }
    var input = input(model);
    JsonRows.read(rows, input);
    return PredictionAnswer.of(model, predict(model, input, options));
  }

  private Response file(Model model, byte[] body) {
    try {
      var rows = CsvRows.parse(body == null ? new byte[0] : body, language);
      var input = input(model);
      rows.read(input);
      var predictions = predict(model, input, PredictOptions.PLAIN).predictions();
      return Response.ok(rows.with(predictions), "text/csv;charset=utf-8").build();
    } catch (CsvRows.Unreadable e) {
      throw unprocessable(e.fault());
    }
  }

  private InputRows input(Model model) {
    return new InputRows(model.details().inputs(), language);
  }

  private Predicted predict(Model model, InputRows input, PredictOptions options) {
    if (!input.faults().isEmpty()) {
      throw unprocessable(input.faults());
    }
    var caller = visitor.apiKey().map(ApiKey::subject).orElse("people");
    var predicted = predictors.answer(model, input.table(), options, caller);
    if (options.explain() && predicted.explanations().isEmpty()) {
      throw Problem.conflict(text().noProfile(), text().noProfileDetail()).toException();
    }
    int broken = predicted.broken();
    if (broken >= 0) {
      throw unprocessable(Fault.at(broken + 1L, null, text().noNumber(broken + 1L)));
    }
    return predicted;
  }

  private PredictOptions options(boolean explain, String abstainBelow) {
    try {
      double below = abstainBelow == null ? 0 : Double.parseDouble(abstainBelow);
      if (below >= 0 && below <= 1) {
        return new PredictOptions(explain, below);
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number out of range.
    }
    throw unprocessable(Fault.field("abstainBelow", text().badAbstain()));
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
