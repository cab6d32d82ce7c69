package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import jakarta.ws.rs.FormParam;
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

/** From an assessment to its report. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class RunPages {
  private final ReportRuns runs;
  private final Reports reports;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  RunPages(ReportRuns runs, Reports reports, Visitor visitor, Language language, Flash flash) {
    this.runs = runs;
    this.reports = reports;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/report")
  @Requires(Permission.VIEW)
  public Response latest(@PathParam("org") String org, @PathParam("id") UUID id) {
    var newest = reports.latest(id).orElseThrow(NotFoundException::new);
    return Response.seeOther(URI.create("/o/" + org + "/reports/" + newest.id())).build();
  }

  /**
   * @param shock {@code shared} for one that hits markets and money together; anything else for
   *     none
   */
  @POST
  @Path("{id}/run")
  @Requires(Permission.EDIT)
  public Response run(
      @PathParam("org") String org, @PathParam("id") UUID id, @FormParam("shock") String shock) {
    var path = "/o/" + org + "/assessments/" + id;
    var options = "shared".equals(shock) ? RunOptions.SHARED_SHOCK : RunOptions.STANDARD;
    return switch (runs.run(id, options, visitor.subject())) {
      case RunResult.Done(Report report) ->
          Response.seeOther(URI.create("/o/" + org + "/reports/" + report.id())).build();
      case RunResult.Refused(var violations) -> {
        var first = violations.getFirst();
        flash.warning(first.field() + ": " + first.message().in(language.locale()));
        yield Response.seeOther(URI.create(path + "/finance")).build();
      }
      case RunResult.Missing() -> throw new NotFoundException();
    };
  }
}
