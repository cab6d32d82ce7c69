package io.premortem.report;

import io.premortem.identity.Public;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A shared report, for whoever holds the link. */
@Path("/s/{token}")
@Produces(MediaType.TEXT_HTML)
@Public
public class SharedReportPages {
  private static final int GONE = 410;

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance shared(SharedView view);

    static native TemplateInstance gone(boolean revoked);
  }

  /**
   * @param path where it is read
   * @param viewer whose copy it is, for the watermark; empty where the link does not ask
   * @param blind whether the reader may take part in a blind assessment
   * @param seal null for a report of before there were seals
   */
  record SharedView(
      String path,
      SharedReport.Opened opened,
      String viewer,
      boolean blind,
      ReportView report,
      SealView seal) {

    static SharedView of(
        String path, SharedReport.Opened opened, boolean blind, Language language) {
      return new SharedView(
          path,
          opened,
          opened.viewer(),
          blind,
          ReportView.of(opened.shown(), asks(path, opened), language),
          opened.seal() == null
              ? null
              : SealView.of(opened.seal(), opened.shown(), path, language));
    }

    /** Questions are about the newest snapshot; an older one has other numbers. */
    private static String asks(String path, SharedReport.Opened opened) {
      return opened.shown().report().number() == opened.snapshots().getFirst().number()
          ? path + "/questions"
          : null;
    }

    public String company() {
      return opened.company();
    }

    public boolean print() {
      return opened.print();
    }

    /** What the watermark says of the viewer. */
    public String mark() {
      return viewer.isEmpty() ? "" : " · " + viewer;
    }
  }

  private final SharedReports shared;
  private final ShareAlerts alerts;
  private final TurnedAway turnedAway;
  private final Language language;

  SharedReportPages(
      SharedReports shared, ShareAlerts alerts, TurnedAway turnedAway, Language language) {
    this.shared = shared;
    this.alerts = alerts;
    this.turnedAway = turnedAway;
    this.language = language;
  }

  @GET
  public Object open(
      @PathParam("token") String token,
      @CookieParam(ShareTickets.COOKIE) String ticket,
      @HeaderParam("User-Agent") String userAgent,
      @QueryParam("snapshot") Integer number) {
    return switch (shared.open(token, new Guest(ticket, "", userAgent, number))) {
      case SharedReport.Opened opened -> page(token, opened);
      case SharedReport.Gated(boolean passcode, boolean email) ->
          GatePages.Templates.gate(GateView.first(token, passcode, email, null));
      case SharedReport.NeedsNda asked ->
          NdaGatePages.Templates.ndaGate(NdaView.of("/s/" + token, asked, language.chinese()));
      case SharedReport.Gone(boolean revoked) -> {
        shared
            .place(token)
            .ifPresent(place -> turnedAway.tell(place, TurnedAway.GONE, "", userAgent));
        yield gone(revoked);
      }
      case SharedReport.Unknown() -> throw new NotFoundException();
    };
  }

  private TemplateInstance page(String token, SharedReport.Opened opened) {
    if (opened.first()) {
      shared.place(token).ifPresent(place -> alerts.opened(place, opened.viewer()));
    }
    return Templates.shared(SharedView.of("/s/" + token, opened, true, language));
  }

  static Response gone(boolean revoked) {
    return RenderedPage.of(GONE, Templates.gone(revoked));
  }
}
