package io.premortem.lab;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.DatasetSummary;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.dataset.profile.Role;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.lab.curve.LearningCurves;
import io.premortem.lab.learn.Recipe;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Models: the list, the form to fit one, and one model with how good it is. */
@Path("/o/{org}/models")
@Produces(MediaType.TEXT_HTML)
public class ModelPages {
  @CheckedTemplate(basePath = "lab")
  static class Templates {
    static native TemplateInstance models(ListView view);

    static native TemplateInstance fit(FitView view);

    static native TemplateInstance model(ModelView view);

    static native TemplateInstance comparison(ComparisonView view);
  }

  /**
   * @param next address of the next page; null on the last
   */
  record ListView(List<Model> models, String next) {}

  /**
   * @param dataset the chosen one; null while none is
   * @param findings what is worth a look before
   */
  record FitView(
      List<DatasetSummary> datasets,
      Dataset dataset,
      List<String> recipes,
      FitForm form,
      BeforeFitting.Findings findings,
      Refusal refusal,
      Language language) {
    /** Whether the chosen one is an older version, which the list of the latest leaves out. */
    public boolean older() {
      return dataset != null && datasets.stream().noneMatch(d -> d.id().equals(dataset.id()));
    }

    public String error(String field) {
      return refusal == null || !refusal.field().equals(field)
          ? ""
          : language.pick(refusal.english(), refusal.chinese());
    }
  }

  /**
   * @param search null for a recipe that does not search
   * @param threshold null unless there are two classes
   * @param doubts why the model may be worse than it looks
   * @param learntFrom whether the data set is still there
   */
  record ModelView(
      Model model,
      List<ScoreRow> scores,
      SearchView search,
      ThresholdView threshold,
      List<String> doubts,
      List<Model> versions,
      String org,
      boolean learntFrom) {
    public String path() {
      return "/o/" + org + "/models/" + model.id();
    }

    public String deployment() {
      return path() + "/deployment";
    }
  }

  /**
   * @param comparison null when there is nothing to compare
   */
  record ComparisonView(Model model, Comparisons.Comparison comparison, String path) {}

  private final Models models;
  private final Datasets data;
  private final BeforeFitting before;
  private final Comparisons comparisons;
  private final LearningCurves curves;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  ModelPages(
      Models models,
      Datasets data,
      BeforeFitting before,
      Comparisons comparisons,
      LearningCurves curves,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.models = models;
    this.data = data;
    this.before = before;
    this.comparisons = comparisons;
    this.curves = curves;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Requires(Permission.VIEW)
  public TemplateInstance list(@PathParam("org") String org, @QueryParam("cursor") String cursor) {
    var page = models.page(cursor);
    var next = page.next() == null ? null : "/o/" + org + "/models?cursor=" + page.next();
    return Templates.models(new ListView(page.items(), next));
  }

  @GET
  @Path("new")
  @Requires(Permission.EDIT)
  public TemplateInstance form(
      @PathParam("org") String org,
      @QueryParam("dataset") UUID dataset,
      @QueryParam("target") String target) {
    var form = new FitForm();
    form.dataset = dataset;
    form.target = target;
    return Templates.fit(view(form, null));
  }

  @POST
  @Requires(Permission.EDIT)
  public Object fit(@PathParam("org") String org, @BeanParam FitForm form) {
    return switch (models.fit(form.request(), visitor.subject())) {
      case FitOutcome.Queued queued -> to("/o/" + org + "/jobs/" + queued.job());
      case FitOutcome.Refused refused ->
          Response.status(422).entity(Templates.fit(view(form, refused.reason()))).build();
    };
  }

  @GET
  @Path("{id}")
  @Requires(Permission.VIEW)
  public TemplateInstance show(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @QueryParam("threshold") Double threshold,
      @QueryParam("falsePositive") Double falsePositive,
      @QueryParam("falseNegative") Double falseNegative) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    return Templates.model(
        new ModelView(
            model,
            ScoreRow.of(model.details(), language),
            SearchView.of(model.details(), language),
            ThresholdView.of(model.details(), threshold, falsePositive, falseNegative),
            Doubts.of(model.details(), language),
            models.versions(model.name()),
            org,
            data.find(model.dataset()).isPresent()));
  }

  @GET
  @Path("{id}/onnx")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Requires(Permission.VIEW)
  public Response onnx(@PathParam("org") String org, @PathParam("id") UUID id) {
    var content = models.onnx(id).orElseThrow(NotFoundException::new);
    return Response.ok(content)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".onnx\"")
        .build();
  }

  @GET
  @Path("{id}/comparison")
  @Requires(Permission.VIEW)
  public TemplateInstance compare(@PathParam("org") String org, @PathParam("id") UUID id) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    return Templates.comparison(
        new ComparisonView(model, comparisons.of(model).orElse(null), "/o/" + org + "/models/"));
  }

  @GET
  @Path("{id}/card.md")
  @Produces("text/markdown;charset=utf-8")
  @Requires(Permission.VIEW)
  public Response card(@PathParam("org") String org, @PathParam("id") UUID id) {
    return Response.ok(CardMarkdown.of(card(id), language))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"card-" + id + ".md\"")
        .build();
  }

  @GET
  @Path("{id}/card.json")
  @Produces(MediaType.APPLICATION_JSON)
  @Requires(Permission.VIEW)
  public Response cardJson(@PathParam("org") String org, @PathParam("id") UUID id) {
    return Response.ok(card(id))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"card-" + id + ".json\"")
        .build();
  }

  @POST
  @Path("{id}/deployment")
  @Requires(Permission.EDIT)
  public Response deploy(@PathParam("org") String org, @PathParam("id") UUID id) {
    var model = models.deploy(id, visitor.subject()).orElseThrow(NotFoundException::new);
    flash.success(language.messages(ModelMessages.class).deployed(model.name(), model.version()));
    return to("/o/" + org + "/models/" + id);
  }

  /** A single data set needs no choosing. */
  private FitView view(FitForm form, Refusal refusal) {
    var datasets = data.list(Optional.empty()).items();
    var id = form.dataset == null && datasets.size() == 1 ? datasets.getFirst().id() : form.dataset;
    var chosen = Optional.ofNullable(id).flatMap(data::find).orElse(null);
    if (chosen != null && form.target == null) {
      form.target = target(chosen);
    }
    return new FitView(
        datasets,
        chosen,
        Recipe.ALL.stream().map(Recipe::id).toList(),
        form,
        before.of(chosen, form),
        refusal,
        language);
  }

  /** The column that the data set's owner, or its name, says is the target. */
  private static String target(Dataset dataset) {
    return dataset.profile().columns().stream()
        .filter(column -> column.role() == Role.TARGET)
        .map(ColumnProfile::name)
        .findFirst()
        .orElse(null);
  }

  private ModelCard card(UUID id) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    return ModelCard.of(model, curves.line(id, language), language);
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
