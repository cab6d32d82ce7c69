package io.premortem.inference;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.inference.monitor.Explanation;
import io.premortem.inference.monitor.Flag;
import io.premortem.lab.Model;
import io.premortem.lab.ModelInput;
import io.premortem.lab.Models;
import io.premortem.web.Language;
import io.premortem.web.Problem.Fault;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A form made from a model's inputs, to try it on one row; candidates may be tried too. */
@Path("/o/{org}/models/{id}/prediction")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.VIEW)
public class PredictionPages {
  private static final int MAX_CHOICES = 50;
  private static final PredictOptions EXPLAINED = new PredictOptions(true, 0);

  @CheckedTemplate(basePath = "inference")
  static class Templates {
    static native TemplateInstance predict(PredictView view);
  }

  /**
   * @param answer null until something was predicted
   * @param contributions title of what the inputs contribute, to a probability or a value
   */
  record PredictView(
      Model model,
      List<FieldView> fields,
      AnswerView answer,
      Snippets snippets,
      String path,
      String contributions) {}

  /**
   * One input.
   *
   * @param name of the form's field
   * @param choices known values, when they are few enough to choose from
   */
  record FieldView(
      String name, ModelInput input, String value, List<String> choices, String error) {
    public boolean required() {
      return !input.optional();
    }
  }

  /**
   * @param flags what is unlike the rows learnt from, in words
   * @param explanation null where the model has no profile
   */
  record AnswerView(
      String label, List<Share> shares, List<String> flags, Explanation explanation) {}

  record Share(String name, double probability) {}

  private final Models models;
  private final Predictors predictors;
  private final Language language;

  PredictionPages(Models models, Predictors predictors, Language language) {
    this.models = models;
    this.predictors = predictors;
    this.language = language;
  }

  @GET
  public TemplateInstance form(
      @PathParam("org") String org, @PathParam("id") UUID id, @Context UriInfo uri) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    Map<String, String> values = new HashMap<>();
    for (var input : model.details().inputs()) {
      values.put(
          input.name(),
          input.number() && input.mean() != null ? Snippets.number(input.mean()) : "");
    }
    return Templates.predict(view(org, model, values, List.of(), null, uri));
  }

  @POST
  public Object predict(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @Context UriInfo uri,
      MultivaluedMap<String, String> form) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    var inputs = model.details().inputs();
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < inputs.size(); i++) {
      values.put(
          inputs.get(i).name(), form.getFirst(field(i)) == null ? "" : form.getFirst(field(i)));
    }
    var rows = new InputRows(inputs, language);
    rows.add(1, InputRows.cells(inputs, values, false));
    if (!rows.faults().isEmpty()) {
      var view = view(org, model, values, rows.faults(), null, uri);
      return Response.status(422).entity(Templates.predict(view)).build();
    }
    var answer = answer(predictors.attempt(model, rows.table(), EXPLAINED));
    return Templates.predict(view(org, model, values, List.of(), answer, uri));
  }

  private PredictView view(
      String org,
      Model model,
      Map<String, String> values,
      List<Fault> faults,
      AnswerView answer,
      UriInfo uri) {
    var inputs = model.details().inputs();
    List<FieldView> fields = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      var input = inputs.get(i);
      var choices = input.levels().size() <= MAX_CHOICES ? input.levels() : List.<String>of();
      var error =
          faults.stream()
              .filter(fault -> fault.column().equals(input.name()))
              .map(Fault::message)
              .findFirst()
              .orElse("");
      fields.add(new FieldView(field(i), input, values.get(input.name()), choices, error));
    }
    var path = "/o/" + org + "/models/" + model.id();
    var api = uri.getBaseUri().resolve("/api/v1" + path + "/live/predict").toString();
    var text = language.messages(InferenceMessages.class);
    var contributions =
        model.details().quantity() ? text.contributionsToValue() : text.contributions();
    return new PredictView(model, fields, answer, Snippets.of(api, model), path, contributions);
  }

  private AnswerView answer(Predicted predicted) {
    var predictions = predicted.predictions();
    List<Share> shares = new ArrayList<>();
    for (int label = 0; label < predictions.classes().size(); label++) {
      shares.add(new Share(predictions.classes().get(label), predictions.probability(0, label)));
    }
    var explanations = predicted.explanations();
    return new AnswerView(
        predicted.quantity()
            ? Snippets.number(predictions.value(0))
            : predictions.classes().get(predictions.label(0)),
        shares,
        predicted.flags(0).stream().map(this::text).toList(),
        explanations.isEmpty() ? null : explanations.getFirst());
  }

  private String text(Flag flag) {
    var text = language.messages(InferenceMessages.class);
    return switch (flag.kind()) {
      case OUT_OF_RANGE -> text.outOfRange(flag.column());
      case UNKNOWN_LEVEL -> text.unknownLevel(flag.column());
      case MISSING -> text.missingValue(flag.column());
    };
  }

  /** Columns may be called anything, fields may not. */
  private static String field(int index) {
    return "input" + index;
  }
}
