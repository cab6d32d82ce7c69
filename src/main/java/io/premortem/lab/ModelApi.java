package io.premortem.lab;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.lab.curve.LearningCurves;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.evaluation.Metrics;
import io.premortem.lab.learn.evaluation.RegressionMetrics;
import io.premortem.web.Language;
import io.premortem.web.Page;
import io.premortem.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Models as the API shows them. */
@Path("/api/v1/o/{org}/models")
public class ModelApi {
  private static final long DEFAULT_SEED = 42;

  /**
   * @param recipe {@code article} when left out
   * @param task {@code classification} or {@code regression}; by the target when left out
   * @param group column whose equal values stay on one side of the split
   * @param budgetSeconds for recipes that search; {@code article} always runs its ten epochs
   * @param seed 42 when left out
   * @param duplicatesTogether whether rows of equal inputs stay on one side of the split; false
   *     when left out
   * @param classWeights {@code none} or {@code balanced}; none when left out
   */
  public record FitBody(
      UUID dataset,
      String target,
      String recipe,
      String task,
      String group,
      Integer budgetSeconds,
      Long seed,
      Boolean duplicatesTogether,
      String classWeights) {}

  public record QueuedView(UUID id, String kind, String state, double progress) {}

  /**
   * @param task {@code classification} or {@code regression}
   * @param baseline scores of always answering with the classes' shares, or with the mean
   * @param parity largest |Δp| between learner and ONNX Runtime, on the test part
   * @param adversarialParity the same on hostile rows; null where it was not measured
   * @param leaderboard the recipes that were tried, best first
   */
  public record ModelView(
      UUID id,
      String name,
      int version,
      String stage,
      String recipe,
      String target,
      String task,
      List<String> classes,
      MetricsView metrics,
      MetricsView baseline,
      double parity,
      Double adversarialParity,
      List<Entry> leaderboard,
      List<ModelInput> inputs,
      UUID dataset,
      String dataSha256,
      String sha256,
      long seed) {}

  /** Null where a score is not defined, or belongs to the other task. */
  public record MetricsView(
      Double accuracy,
      Double balancedAccuracy,
      Double macroF1,
      Double logLoss,
      Double brier,
      Double auc,
      Double calibrationError,
      Double rmse,
      Double mae,
      Double medianError,
      Double r2) {
    static MetricsView of(Metrics m) {
      return new MetricsView(
          m.accuracy(),
          m.balancedAccuracy(),
          m.macroF1(),
          m.logLoss(),
          m.brier(),
          defined(m.auc()),
          m.calibrationError(),
          null,
          null,
          null,
          null);
    }

    static MetricsView of(RegressionMetrics m) {
      return new MetricsView(
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          m.rmse(),
          m.mae(),
          m.medianError(),
          defined(m.r2()));
    }

    private static Double defined(double value) {
      return Double.isNaN(value) ? null : value;
    }
  }

  /**
   * A learner that was tried.
   *
   * @param recipe its family
   * @param logLoss out of fold; null for a quantity, as {@code rmse} for classes
   * @param low of the score's 95 % interval
   * @param weight in the model
   */
  public record Entry(
      String name,
      String recipe,
      Map<String, String> parameters,
      Double logLoss,
      Double rmse,
      double low,
      double high,
      Double seconds,
      double weight) {}

  private final Models models;
  private final LearningCurves curves;
  private final Visitor visitor;
  private final Language language;

  ModelApi(Models models, LearningCurves curves, Visitor visitor, Language language) {
    this.models = models;
    this.curves = curves;
    this.visitor = visitor;
    this.language = language;
  }

  @POST
  @Requires(Permission.EDIT)
  public Response fit(@PathParam("org") String org, FitBody body) {
    if (body == null) {
      throw unprocessable(Refusal.noDataset());
    }
    var request =
        new FitRequest(
            body.dataset(),
            body.target(),
            body.recipe() == null ? Recipe.ARTICLE.id() : body.recipe(),
            body.task(),
            body.group(),
            body.budgetSeconds(),
            body.seed() == null ? DEFAULT_SEED : body.seed(),
            Boolean.TRUE.equals(body.duplicatesTogether()),
            body.classWeights());
    return switch (models.fit(request, visitor.subject())) {
      case FitOutcome.Refused refused -> throw unprocessable(refused.reason());
      case FitOutcome.Queued queued ->
          Response.accepted(new QueuedView(queued.job(), FitJob.KIND, "queued", 0))
              .location(URI.create("/api/v1/o/" + org + "/jobs/" + queued.job()))
              .build();
    };
  }

  @GET
  @Requires(Permission.VIEW)
  public Page<ModelView> list(@PathParam("org") String org, @QueryParam("cursor") String cursor) {
    return models.page(cursor).map(ModelApi::view);
  }

  @GET
  @Path("{id}")
  @Requires(Permission.VIEW)
  public ModelView get(@PathParam("org") String org, @PathParam("id") UUID id) {
    return view(models.find(id).orElseThrow(NotFoundException::new));
  }

  @GET
  @Path("{id}/onnx")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Requires(Permission.VIEW)
  public byte[] onnx(@PathParam("org") String org, @PathParam("id") UUID id) {
    return models.onnx(id).orElseThrow(NotFoundException::new);
  }

  @GET
  @Path("{id}/card")
  @Requires(Permission.VIEW)
  public ModelCard card(@PathParam("org") String org, @PathParam("id") UUID id) {
    var model = models.find(id).orElseThrow(NotFoundException::new);
    return ModelCard.of(model, curves.line(id, language), language);
  }

  @POST
  @Path("{id}/deploy")
  @Requires(Permission.EDIT)
  public ModelView deploy(@PathParam("org") String org, @PathParam("id") UUID id) {
    return view(models.deploy(id, visitor.subject()).orElseThrow(NotFoundException::new));
  }

  private RuntimeException unprocessable(Refusal reason) {
    var text = language.pick(reason.english(), reason.chinese());
    return Problem.unprocessable(
            language.messages(ModelMessages.class).cannotFit(), reason.field(), text)
        .toException();
  }

  private static ModelView view(Model model) {
    var details = model.details();
    var evaluation = details.evaluation();
    var regression = details.regression();
    return new ModelView(
        model.id(),
        model.name(),
        model.version(),
        model.stage().name().toLowerCase(Locale.ROOT),
        model.recipe(),
        model.target(),
        details.quantity() ? "regression" : "classification",
        details.classes(),
        details.quantity()
            ? MetricsView.of(regression.metrics())
            : MetricsView.of(evaluation.metrics()),
        details.quantity()
            ? MetricsView.of(regression.baseline())
            : MetricsView.of(evaluation.baseline()),
        model.parity(),
        model.adversarialParity(),
        leaderboard(model),
        details.inputs(),
        model.dataset(),
        details.provenance().dataHash(),
        model.sha256(),
        details.provenance().seed());
  }

  private static List<Entry> leaderboard(Model model) {
    var details = model.details();
    if (details.search() == null) {
      boolean quantity = details.quantity();
      var interval =
          quantity ? details.regression().rmseInterval() : details.evaluation().logLossInterval();
      return List.of(
          new Entry(
              model.recipe(),
              model.recipe(),
              details.provenance().parameters(),
              quantity ? null : details.evaluation().metrics().logLoss(),
              quantity ? details.regression().metrics().rmse() : null,
              interval.low(),
              interval.high(),
              null,
              1));
    }
    return details.search().leaderboard().stream()
        .map(
            entry ->
                new Entry(
                    entry.name(),
                    entry.family(),
                    entry.parameters(),
                    details.quantity() ? null : entry.score(),
                    details.quantity() ? entry.score() : null,
                    entry.low(),
                    entry.high(),
                    entry.seconds(),
                    entry.weight()))
        .toList();
  }
}
