package io.premortem.risk;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.library.Library;
import io.premortem.web.Cursor;
import io.premortem.web.Language;
import io.premortem.web.Page;
import io.premortem.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Assessments, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AssessmentApi {
  private final Assessments assessments;
  private final Library library;
  private final Visitor visitor;
  private final Language language;

  AssessmentApi(Assessments assessments, Library library, Visitor visitor, Language language) {
    this.assessments = assessments;
    this.library = library;
    this.visitor = visitor;
    this.language = language;
  }

  @POST
  @Requires(Permission.EDIT)
  public Response create(@PathParam("org") String org, AssessmentDraft draft) {
    var view = saved(assessments.create(required(draft), visitor.subject()));
    return Response.created(URI.create("/api/v1/o/" + org + "/assessments/" + view.id()))
        .entity(view)
        .build();
  }

  @PUT
  @Path("{id}")
  @Requires(Permission.EDIT)
  public AssessmentView change(@PathParam("id") UUID id, AssessmentDraft draft) {
    return saved(assessments.change(id, required(draft), visitor.subject()));
  }

  @GET
  @Path("{id}")
  @Requires(Permission.VIEW)
  public AssessmentView get(@PathParam("id") UUID id) {
    return assessments.find(id).map(this::view).orElseThrow(NotFoundException::new);
  }

  @GET
  @Requires(Permission.VIEW)
  public Page<AssessmentView> list(@QueryParam("cursor") String cursor) {
    return assessments.list(Cursor.parse(cursor)).map(this::view);
  }

  private static AssessmentDraft required(AssessmentDraft draft) {
    if (draft == null) {
      throw Problem.badRequest("body", "Send a JSON object with a name, answers and finance.")
          .toException();
    }
    return draft;
  }

  private AssessmentView saved(AssessmentResult result) {
    return switch (result) {
      case AssessmentResult.Saved(Assessment assessment) -> view(assessment);
      case AssessmentResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case AssessmentResult.Missing() -> throw new NotFoundException();
    };
  }

  private AssessmentView view(Assessment assessment) {
    return AssessmentView.of(
        assessment, library.of(assessment.knowledgeVersion()).indicators().count());
  }
}
