package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Reports, for people of the tenant. */
@Path("/o/{org}")
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
  private static final int SHOWN = 200;

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance list(ListView view);

    static native TemplateInstance report(PageView view);
  }

  /** A report in the list. */
  record Row(String name, int number, String path, java.time.Instant createdAt) {}

  record ListView(String org, List<Row> rows) {}

  /**
   * @param path of the assessment
   */
  record PageView(String title, String path, ReportView report) {}

  private final Reports reports;
  private final Assessments assessments;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  ReportPages(
      Reports reports, Assessments assessments, Visitor visitor, Language language, Flash flash) {
    this.reports = reports;
    this.assessments = assessments;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("reports")
  @Requires(Permission.VIEW)
  public TemplateInstance list(@PathParam("org") String org) {
    var rows =
        reports.newest(SHOWN).stream()
            .map(
                snapshot ->
                    new Row(
                        assessments.find(snapshot.assessment()).map(Assessment::name).orElseThrow(),
                        snapshot.number(),
                        "/o/" + org + "/reports/" + snapshot.id(),
                        snapshot.createdAt()))
            .toList();
    return Templates.list(new ListView(org, rows));
  }

  /** One snapshot, whether or not there is a newer one. */
  @GET
  @Path("reports/{id}")
  @Requires(Permission.VIEW)
  public TemplateInstance snapshot(@PathParam("org") String org, @PathParam("id") UUID id) {
    return page(org, reports.find(id).orElseThrow(NotFoundException::new));
  }

  @GET
  @Path("assessments/{id}/report")
  @Requires(Permission.VIEW)
  public TemplateInstance latest(@PathParam("org") String org, @PathParam("id") UUID id) {
    return page(org, reports.latest(id).orElseThrow(NotFoundException::new));
  }

  @POST
  @Path("assessments/{id}/run")
  @Requires(Permission.EDIT)
  public Response run(@PathParam("org") String org, @PathParam("id") UUID id) {
    var path = "/o/" + org + "/assessments/" + id;
    return switch (reports.run(id, RunOptions.STANDARD, visitor.subject())) {
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

  private TemplateInstance page(String org, Report report) {
    var path = "/o/" + org + "/assessments/" + report.assessment().id();
    return Templates.report(
        new PageView(report.assessment().name(), path, ReportView.of(report, language, false)));
  }
}
