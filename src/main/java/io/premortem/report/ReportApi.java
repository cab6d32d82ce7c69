package io.premortem.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.identity.KeyScope;
import io.premortem.identity.OpenToKeys;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Violations;
import io.premortem.web.Language;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Reports, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class ReportApi {
  private final ReportRuns runs;
  private final Reports reports;
  private final Visitor visitor;
  private final Language language;
  private final ObjectMapper json;

  ReportApi(
      ReportRuns runs, Reports reports, Visitor visitor, Language language, ObjectMapper json) {
    this.runs = runs;
    this.reports = reports;
    this.visitor = visitor;
    this.language = language;
    this.json = json;
  }

  /**
   * Computes a report.
   *
   * @param body {@link RunOptions} as JSON; may be empty
   */
  @POST
  @Path("{id}/run")
  @Consumes(MediaType.WILDCARD)
  @Requires(Permission.EDIT)
  public Report run(@PathParam("id") UUID id, String body) throws JsonProcessingException {
    var given = body == null || body.isBlank() ? null : json.readValue(body, RunOptions.class);
    var options = given == null ? RunOptions.STANDARD : given;
    return switch (runs.run(id, options, visitor.subject())) {
      case RunResult.Done(Report report) -> report;
      case RunResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case RunResult.Missing() -> throw new NotFoundException();
    };
  }

  @GET
  @OpenToKeys(KeyScope.READ_REPORTS)
  @Path("{id}/report")
  @Requires(Permission.VIEW)
  public Report latest(@PathParam("id") UUID id) {
    return reports.latest(id).orElseThrow(NotFoundException::new);
  }
}
