package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.report.SharedReportPages.SharedView;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
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
  private final NdaGate nda;
  private final ShareAlerts alerts;
  private final TurnedAway turnedAway;
  private final Holders holders;
  private final Visitor visitor;
  private final Language language;

  HeldReportPages(
      SharedReports shared,
      NdaGate nda,
      ShareAlerts alerts,
      TurnedAway turnedAway,
      Holders holders,
      Visitor visitor,
      Language language) {
    this.shared = shared;
    this.nda = nda;
    this.alerts = alerts;
    this.turnedAway = turnedAway;
    this.holders = holders;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  public Object open(
      @PathParam("org") String org,
      @PathParam("share") UUID share,
      @QueryParam("snapshot") Integer number,
      @HeaderParam("User-Agent") String userAgent) {
    return switch (shared.openHeld(share, guest(userAgent, number))) {
      case SharedReport.Opened opened -> page(org, share, opened);
      case SharedReport.Gone(boolean revoked) -> {
        shared
            .held(share)
            .ifPresent(place -> turnedAway.tell(place, TurnedAway.GONE, reader(), userAgent));
        yield SharedReportPages.gone(revoked);
      }
      case SharedReport.NeedsNda asked ->
          NdaGatePages.Templates.ndaGate(NdaView.of(path(org, share), asked, language.chinese()));
      case SharedReport.Gated _ -> throw new IllegalStateException("a fund's share has no gate");
      case SharedReport.Unknown() -> throw new NotFoundException();
    };
  }

  @POST
  @Path("nda")
  public Response answer(
      @PathParam("org") String org,
      @PathParam("share") UUID share,
      @FormParam("answer") String answer,
      @FormParam("version") int version,
      @FormParam("language") String read,
      @FormParam("name") String name,
      @HeaderParam("User-Agent") String userAgent) {
    var path = path(org, share);
    var place = shared.held(share).orElseThrow(NotFoundException::new);
    if (!(shared.at(Optional.of(place), guest(userAgent, null), null)
        instanceof SharedReport.NeedsNda asked)) {
      return Response.seeOther(URI.create(path)).build();
    }
    var reply = new NdaGate.Reply("accept".equals(answer), version, read, name, visitor.email());
    var outcome = nda.answer(place, asked, reply, userAgent);
    return outcome instanceof NdaGate.Outcome.Accepted
        ? Response.seeOther(URI.create(path)).build()
        : NdaGatePages.refused(path, asked, outcome, name, language);
  }

  /** The sealed file, with what is hidden as hashes. */
  @GET
  @Path("sealed.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response sealed(
      @PathParam("org") String org,
      @PathParam("share") UUID share,
      @QueryParam("snapshot") Integer number,
      @HeaderParam("User-Agent") String userAgent) {
    return SealedReportPages.answer(
        shared.at(shared.held(share), guest(userAgent, number), "downloaded"), path(org, share));
  }

  private Guest guest(String userAgent, Integer number) {
    return new Guest(null, reader(), userAgent, number);
  }

  private String reader() {
    return holders.fundReader().orElseThrow(NotFoundException::new);
  }

  private static String path(String org, UUID share) {
    return "/o/" + org + "/portfolio/" + share;
  }

  private TemplateInstance page(String org, UUID share, SharedReport.Opened opened) {
    if (opened.first()) {
      shared.held(share).ifPresent(place -> alerts.opened(place, opened.viewer()));
    }
    boolean scores = visitor.member().orElseThrow().role().may(Permission.EDIT);
    return Templates.held(SharedView.of(path(org, share), opened, scores, language));
  }
}
