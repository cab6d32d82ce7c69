package io.premortem.report;

import io.premortem.identity.Public;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A shared report, for whoever holds the link. */
@Path("/s/{token}")
@Produces(MediaType.TEXT_HTML)
public class SharedReportPages {
  private static final int GONE = 410;

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance shared(SharedView view);

    static native TemplateInstance gone(boolean revoked);
  }

  record SharedView(String company, ReportView report) {}

  private final SharedReports shared;
  private final Language language;

  SharedReportPages(SharedReports shared, Language language) {
    this.shared = shared;
    this.language = language;
  }

  @GET
  @Public
  public Object open(
      @PathParam("token") String token, @HeaderParam("User-Agent") String userAgent) {
    return switch (shared.open(token, userAgent)) {
      case SharedReport.Opened opened ->
          Templates.shared(
              new SharedView(opened.company(), ReportView.of(opened.report(), language, true)));
      case SharedReport.Gone(boolean revoked) ->
          Response.status(GONE)
              .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
              .entity(Templates.gone(revoked).render())
              .build();
      case SharedReport.Unknown() -> throw new NotFoundException();
    };
  }
}
