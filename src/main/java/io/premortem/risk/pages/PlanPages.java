package io.premortem.risk.pages;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.plan.ActionDraft;
import io.premortem.risk.plan.ActionResult;
import io.premortem.risk.plan.Actions;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The action plan of an assessment. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class PlanPages {
  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance plan(PlanView view);
  }

  private final Assessments assessments;
  private final Actions actions;
  private final Knowledge knowledge;
  private final AssessmentSteps steps;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  PlanPages(
      Assessments assessments,
      Actions actions,
      Knowledge knowledge,
      AssessmentSteps steps,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.assessments = assessments;
    this.actions = actions;
    this.knowledge = knowledge;
    this.steps = steps;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  /**
   * @param mitigation id of the measure that the form to add starts with; null for none
   */
  @GET
  @Path("{id}/plan")
  @Requires(Permission.VIEW)
  public TemplateInstance show(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @QueryParam("mitigation") String mitigation) {
    var draft =
        knowledge
            .mitigation(String.valueOf(mitigation))
            .map(known -> PlanForm.of(known.name().in(language.locale()), known.id()))
            .orElse(PlanForm.of("", null));
    return page(org, id, new PlanForm.Wrong(null, draft, List.of()));
  }

  @POST
  @Path("{id}/plan")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response add(
      @PathParam("org") String org, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    ActionDraft draft = PlanForm.draft(form);
    return answer(org, id, null, draft, actions.add(id, draft, visitor.subject()));
  }

  @POST
  @Path("{id}/plan/{action}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response change(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @PathParam("action") UUID action,
      MultivaluedMap<String, String> form) {
    ActionDraft draft = PlanForm.draft(form);
    return answer(org, id, action, draft, actions.change(id, action, draft, visitor.subject()));
  }

  @POST
  @Path("{id}/plan/{action}/removal")
  @Requires(Permission.EDIT)
  public Response remove(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("action") UUID action) {
    if (!actions.remove(id, action, visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(language.messages(PlanMessages.class).removed());
    return back(org, id);
  }

  private Response answer(
      String org, UUID id, UUID action, ActionDraft draft, ActionResult result) {
    return switch (result) {
      case ActionResult.Saved _ -> {
        flash.success(language.messages(PlanMessages.class).saved());
        yield back(org, id);
      }
      case ActionResult.Refused(var violations) ->
          RenderedPage.again(page(org, id, new PlanForm.Wrong(action, draft, violations)));
      case ActionResult.Missing() -> throw new NotFoundException();
    };
  }

  private static Response back(String org, UUID id) {
    return Response.seeOther(URI.create(AssessmentSteps.path(org, id) + "/plan")).build();
  }

  private TemplateInstance page(String org, UUID id, PlanForm.Wrong wrong) {
    Assessment assessment = assessments.find(id).orElseThrow(NotFoundException::new);
    return Templates.plan(
        PlanView.of(
            steps.head(org, assessment, "plan"),
            assessment.used() == null ? "" : assessment.used().currency(),
            actions.list(id).orElseThrow(NotFoundException::new),
            actions.today(),
            wrong,
            knowledge,
            language));
  }
}
