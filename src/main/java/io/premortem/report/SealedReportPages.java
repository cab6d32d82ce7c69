package io.premortem.report;

import io.premortem.identity.Public;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The sealed file of a report that is shared by link, with what is hidden as hashes. */
@Path("/s/{token}/sealed.json")
@Public
public class SealedReportPages {
  private static final String DOWNLOADED = "downloaded";

  private final SharedReports shared;

  SealedReportPages(SharedReports shared) {
    this.shared = shared;
  }

  @GET
  public Response download(
      @PathParam("token") String token,
      @CookieParam(ShareTickets.COOKIE) String ticket,
      @HeaderParam("User-Agent") String userAgent,
      @QueryParam("snapshot") Integer number) {
    var guest = new Guest(ticket, "", userAgent, number);
    return answer(shared.at(shared.place(token), guest, DOWNLOADED), "/s/" + token);
  }

  /** The file; where the share asks for something first, its page. */
  static Response answer(SharedReport report, String page) {
    return switch (report) {
      case SharedReport.Opened opened when opened.seal() != null ->
          Response.ok(opened.seal().write(), MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"))
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "attachment; filename=\"premortem-report-%d.sealed.json\""
                      .formatted(opened.shown().report().number()))
              .build();
      case SharedReport.Opened _, SharedReport.Unknown _ -> throw new NotFoundException();
      case SharedReport.Gone _, SharedReport.Gated _, SharedReport.NeedsNda _ ->
          Response.seeOther(URI.create(page)).build();
    };
  }
}
