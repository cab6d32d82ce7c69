package io.premortem.risk.plan;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Violations;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Action plans, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ActionApi {

  /** The whole plan: it is short. */
  public record Plan(List<Action> items) {}

  private final Actions actions;
  private final Visitor visitor;
  private final Language language;

  ActionApi(Actions actions, Visitor visitor, Language language) {
    this.actions = actions;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  @Path("{id}/actions")
  @Requires(Permission.VIEW)
  public Plan list(@PathParam("id") UUID id) {
    return actions.list(id).map(Plan::new).orElseThrow(NotFoundException::new);
  }

  @POST
  @Path("{id}/actions")
  @Requires(Permission.EDIT)
  public Response add(@PathParam("org") String org, @PathParam("id") UUID id, ActionDraft draft) {
    Action added = saved(actions.add(id, given(draft), visitor.subject()));
    var at = "/api/v1/o/" + org + "/assessments/" + id + "/actions/" + added.id();
    return Response.created(URI.create(at)).entity(added).build();
  }

  @PUT
  @Path("{id}/actions/{action}")
  @Requires(Permission.EDIT)
  public Action change(
      @PathParam("id") UUID id, @PathParam("action") UUID action, ActionDraft draft) {
    return saved(actions.change(id, action, given(draft), visitor.subject()));
  }

  @DELETE
  @Path("{id}/actions/{action}")
  @Requires(Permission.EDIT)
  public void remove(@PathParam("id") UUID id, @PathParam("action") UUID action) {
    if (!actions.remove(id, action, visitor.subject())) {
      throw new NotFoundException();
    }
  }

  private static ActionDraft given(ActionDraft draft) {
    if (draft == null) {
      throw Problem.badRequest("body", "Send the action as a JSON object.").toException();
    }
    return draft;
  }

  private Action saved(ActionResult result) {
    return switch (result) {
      case ActionResult.Saved(Action action) -> action;
      case ActionResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case ActionResult.Missing() -> throw new NotFoundException();
    };
  }
}
