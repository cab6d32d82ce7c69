package io.premortem.risk.plan;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.AssessmentResult;
import io.premortem.risk.Violations;
import io.premortem.web.Language;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Copies of assessments, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScenarioApi {
  /** What to call the copy. */
  public record Draft(String name) {}

  /** A copy; the whole of it is read as an assessment. */
  public record Copy(UUID id, String name) {}

  private final Scenarios scenarios;
  private final Visitor visitor;
  private final Language language;

  ScenarioApi(Scenarios scenarios, Visitor visitor, Language language) {
    this.scenarios = scenarios;
    this.visitor = visitor;
    this.language = language;
  }

  @POST
  @Path("{id}/copies")
  @Requires(Permission.EDIT)
  public Response copy(@PathParam("org") String org, @PathParam("id") UUID id, Draft draft) {
    String name = draft == null ? null : draft.name();
    return switch (scenarios.copy(id, name, visitor.subject())) {
      case AssessmentResult.Saved(Assessment copy) ->
          Response.created(URI.create("/api/v1/o/" + org + "/assessments/" + copy.id()))
              .entity(new Copy(copy.id(), copy.name()))
              .build();
      case AssessmentResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case AssessmentResult.Missing() -> throw new NotFoundException();
    };
  }
}
