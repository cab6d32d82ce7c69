package io.premortem.lab.curve;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.lab.CompanyMoney;
import io.premortem.lab.Model;
import io.premortem.lab.Models;
import io.premortem.lab.Refusal;
import io.premortem.lab.learn.scaling.Prices;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The learning curve of a model: measured, priced, judged. */
@Path("/o/{org}/models")
@Produces(MediaType.TEXT_HTML)
public class CurvePages {
  @CheckedTemplate(basePath = "curve")
  static class Templates {
    static native TemplateInstance curve(CurveView view);
  }

  private final Models models;
  private final LearningCurves curves;
  private final CompanyMoney money;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  CurvePages(
      Models models,
      LearningCurves curves,
      CompanyMoney money,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.models = models;
    this.curves = curves;
    this.money = money;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/learning-curve")
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @PathParam("id") UUID id) {
    return page(org, found(id), null, null);
  }

  @POST
  @Path("{id}/learning-curve")
  @Requires(Permission.EDIT)
  public Response measure(
      @PathParam("org") String org, @PathParam("id") UUID id, @BeanParam CurveForm form) {
    var model = found(id);
    CurveResult result;
    try {
      var request = new CurveRequest(id, form.budget(), form.prices(model));
      result = curves.start(request, visitor.subject());
    } catch (CurveForm.Unreadable e) {
      result = unreadable(e);
    }
    return answer(org, model, form, result);
  }

  @POST
  @Path("{id}/learning-curve/prices")
  @Requires(Permission.EDIT)
  public Response price(
      @PathParam("org") String org, @PathParam("id") UUID id, @BeanParam CurveForm form) {
    var model = found(id);
    CurveResult result;
    try {
      var prices = form.prices(model);
      result = curves.price(id, prices == null ? Prices.NONE : prices, visitor.subject());
    } catch (CurveForm.Unreadable e) {
      result = unreadable(e);
    }
    return answer(org, model, form, result);
  }

  private Response answer(String org, Model model, CurveForm form, CurveResult result) {
    return switch (result) {
      case CurveResult.Missing missing -> throw new NotFoundException();
      case CurveResult.Queued queued -> to("/o/" + org + "/jobs/" + queued.job());
      case CurveResult.Kept kept -> {
        flash.success(texts().priced());
        yield to("/o/" + org + "/models/" + model.id() + "/learning-curve");
      }
      case CurveResult.Refused refused ->
          RenderedPage.again(page(org, model, form, refused.reason()));
    };
  }

  private static CurveResult unreadable(CurveForm.Unreadable e) {
    return new CurveResult.Refused(
        new Refusal(e.field, "Give a number, with a point before decimals.", "请填写数字，小数用点号。"));
  }

  /**
   * @param typed null to show what is known
   */
  private TemplateInstance page(String org, Model model, CurveForm typed, Refusal refusal) {
    var curve = curves.find(model.id());
    var known = curve.isPresent() || typed != null ? null : money.newest().orElse(null);
    var form =
        typed != null
            ? typed
            : known != null
                ? CurveForm.of(known, model)
                : CurveForm.of(curve.map(ModelCurve::prices).orElse(Prices.NONE), model);
    return Templates.curve(
        new CurveView(
            model,
            "/o/" + org + "/models/" + model.id(),
            curve.map(found -> CurveView.Result.of(found, language)).orElse(null),
            form,
            known != null,
            refusal,
            language));
  }

  private Model found(UUID id) {
    return models.find(id).orElseThrow(NotFoundException::new);
  }

  private CurveMessages texts() {
    return language.messages(CurveMessages.class);
  }

  private static Response to(String path) {
    return Response.seeOther(URI.create(path)).build();
  }
}
