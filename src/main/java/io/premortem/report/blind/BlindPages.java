package io.premortem.report.blind;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.report.Report;
import io.premortem.report.Reports;
import io.premortem.report.Share;
import io.premortem.report.Shares;
import io.premortem.report.blind.BlindView.Place;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** The founders' side of a blind assessment. */
@Path("/o/{org}/shares/{share}/blind")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SHARE)
public class BlindPages {
  @CheckedTemplate(basePath = "blind")
  static class Templates {
    static native TemplateInstance founder(BlindView view, boolean known);
  }

  /** A share, and the report with which it began. */
  private record Begun(Share share, Report report) {}

  private final BlindDesk desk;
  private final Shares shares;
  private final Reports reports;
  private final Visitor visitor;

  BlindPages(BlindDesk desk, Shares shares, Reports reports, Visitor visitor) {
    this.desk = desk;
    this.shares = shares;
    this.reports = reports;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance show(@PathParam("org") String org, @PathParam("share") UUID id) {
    return page(org, begun(id), null, List.of());
  }

  @POST
  public Response write(
      @PathParam("org") String org,
      @PathParam("share") UUID id,
      MultivaluedMap<String, String> form) {
    var begun = begun(id);
    var typed = SheetForm.of(form);
    var result = desk.write(begun.share(), begun.report(), typed, visitor.subject());
    return result instanceof WriteResult.Refused(var wrong)
        ? RenderedPage.again(page(org, begun, typed, wrong))
        : told(org, id, result);
  }

  @POST
  @Path("lock")
  public Response lock(@PathParam("org") String org, @PathParam("share") UUID id) {
    var begun = begun(id);
    return told(org, id, desk.lock(begun.share(), begun.report(), visitor.subject()));
  }

  private Response told(String org, UUID id, WriteResult result) {
    desk.tell(result);
    return Response.seeOther(URI.create(path(org, id))).build();
  }

  private TemplateInstance page(String org, Begun begun, SheetForm typed, List<String> wrong) {
    var share = begun.share();
    var assessment = begun.report().assessment();
    var place =
        new Place(
            path(org, share.id()),
            "/o/" + org + "/assessments/" + assessment.id() + "/shares",
            assessment.name());
    return Templates.founder(
        desk.founders(share, begun.report(), place, typed, wrong),
        share.emailRequired() || share.fund() != null);
  }

  private Begun begun(UUID id) {
    var share = shares.find(id).orElseThrow(NotFoundException::new);
    return new Begun(share, reports.find(share.report()).orElseThrow());
  }

  private static String path(String org, UUID share) {
    return "/o/" + org + "/shares/" + share + "/blind";
  }
}
