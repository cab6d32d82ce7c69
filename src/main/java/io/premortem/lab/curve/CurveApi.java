package io.premortem.lab.curve;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.lab.Model;
import io.premortem.lab.Models;
import io.premortem.lab.Refusal;
import io.premortem.lab.learn.scaling.Prices;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Learning curves, for machines. */
@Path("/api/v1/o/{org}/models")
public class CurveApi {
  /**
   * What is left out is not known; without any price those of the curve before count.
   *
   * @param budgetSeconds for all trainings together; 120 when left out
   * @param currency ISO 4217 code
   * @param targetAccuracy that the product needs, in [0, 1]; for classes
   * @param targetRmse error that the product may have; for a quantity
   * @param worthwhile least gain worth a doubling: of the accuracy, or share of the error
   */
  public record Body(
      Integer budgetSeconds,
      String currency,
      Double costPerRow,
      Double costPerGpuHour,
      Double monthlyBurn,
      Double cash,
      Double targetAccuracy,
      Double targetRmse,
      Double worthwhile) {
    static Body of(Prices prices, boolean quantity) {
      Double target = prices.target();
      return new Body(
          null,
          prices.currency(),
          prices.perRow(),
          prices.perHour(),
          prices.monthlyBurn(),
          prices.cash(),
          quantity || target == null ? null : Double.valueOf(1 - target),
          quantity ? target : null,
          prices.worthwhile());
    }

    Prices prices(boolean quantity) {
      Double accuracy = targetAccuracy == null ? null : Double.valueOf(1 - targetAccuracy);
      return new Prices(
          currency,
          costPerRow,
          costPerGpuHour,
          monthlyBurn,
          cash,
          quantity ? targetRmse : accuracy,
          worthwhile);
    }
  }

  public record QueuedView(UUID id, String kind, String state, double progress) {}

  private final Models models;
  private final LearningCurves curves;
  private final Visitor visitor;
  private final Language language;

  CurveApi(Models models, LearningCurves curves, Visitor visitor, Language language) {
    this.models = models;
    this.curves = curves;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  @Path("{id}/learning-curve")
  @Requires(Permission.VIEW)
  public CurveJsonView get(@PathParam("org") String org, @PathParam("id") UUID id) {
    return curves
        .find(id)
        .map(found -> CurveJsonView.of(found, CurveText.of(found, language)))
        .orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("{id}/learning-curve")
  @Requires(Permission.EDIT)
  public Response measure(@PathParam("org") String org, @PathParam("id") UUID id, Body body) {
    var prices = body == null ? Prices.NONE : body.prices(found(id).details().quantity());
    int seconds =
        body == null || body.budgetSeconds() == null
            ? CurveRequest.BUDGET_SECONDS
            : body.budgetSeconds();
    var request = new CurveRequest(id, seconds, prices.equals(Prices.NONE) ? null : prices);
    return switch (curves.start(request, visitor.subject())) {
      case CurveResult.Queued queued ->
          Response.accepted(new QueuedView(queued.job(), CurveJob.KIND, "queued", 0))
              .location(URI.create("/api/v1/o/" + org + "/jobs/" + queued.job()))
              .build();
      case CurveResult.Refused refused ->
          throw unprocessable(texts().cannotMeasure(), refused.reason());
      case CurveResult.Missing missing -> throw new NotFoundException();
      case CurveResult.Kept kept -> throw new IllegalStateException("nothing was priced");
    };
  }

  /** Other prices; the curve stays. */
  @PUT
  @Path("{id}/learning-curve/prices")
  @Requires(Permission.EDIT)
  public CurveJsonView price(@PathParam("org") String org, @PathParam("id") UUID id, Body body) {
    var prices = body == null ? Prices.NONE : body.prices(found(id).details().quantity());
    return switch (curves.price(id, prices, visitor.subject())) {
      case CurveResult.Kept kept ->
          CurveJsonView.of(kept.curve(), CurveText.of(kept.curve(), language));
      case CurveResult.Refused refused ->
          throw unprocessable(texts().cannotPrice(), refused.reason());
      case CurveResult.Missing missing -> throw new NotFoundException();
      case CurveResult.Queued queued -> throw new IllegalStateException("nothing was queued");
    };
  }

  private Model found(UUID id) {
    return models.find(id).orElseThrow(NotFoundException::new);
  }

  private CurveMessages texts() {
    return language.messages(CurveMessages.class);
  }

  private RuntimeException unprocessable(String title, Refusal reason) {
    var text = language.pick(reason.english(), reason.chinese());
    return Problem.unprocessable(title, reason.field(), text).toException();
  }
}
