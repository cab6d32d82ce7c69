package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.report.SharedReportPages.SharedView;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** A report that is shared with a fund, for the fund's people. */
@Path("/o/{org}/portfolio/{share}")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.VIEW)
public class HeldReportPages {
  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance held(SharedView view);
  }

  private final SharedReports shared;
  private final ShareAlerts alerts;
  private final Organizations organizations;
  private final Visitor visitor;
  private final Language language;

  HeldReportPages(
      SharedReports shared,
      ShareAlerts alerts,
      Organizations organizations,
      Visitor visitor,
      Language language) {
    this.shared = shared;
    this.alerts = alerts;
    this.organizations = organizations;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  public Object open(
      @PathParam("org") String org,
      @PathParam("share") UUID share,
      @QueryParam("snapshot") Integer number,
      @HeaderParam("User-Agent") String userAgent) {
    var fund =
        organizations.current().filter(Organization::fund).orElseThrow(NotFoundException::new);
    var reader = visitor.name() + " · " + fund.name();
    return switch (shared.openHeld(share, new Guest(null, reader, userAgent, number))) {
      case SharedReport.Opened opened -> page(org, share, opened);
      case SharedReport.Gone(boolean revoked) -> SharedReportPages.gone(revoked);
      case SharedReport.Gated _ -> throw new IllegalStateException("a fund's share has no gate");
      case SharedReport.Unknown() -> throw new NotFoundException();
    };
  }

  private TemplateInstance page(String org, UUID share, SharedReport.Opened opened) {
    if (opened.first()) {
      shared.held(share).ifPresent(place -> alerts.opened(place, opened.viewer()));
    }
    return Templates.held(SharedView.of("/o/" + org + "/portfolio/" + share, opened, language));
  }
}
