package io.premortem.report;

import io.premortem.identity.Public;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The NDA before a report that is shared by link. */
@Path("/s/{token}/nda")
@Produces(MediaType.TEXT_HTML)
@Public
public class NdaGatePages {
  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance ndaGate(NdaView view);

    static native TemplateInstance declined(String path);
  }

  private final SharedReports shared;
  private final NdaGate gate;
  private final ShareTickets tickets;
  private final Language language;
  private final Clock clock;

  NdaGatePages(
      SharedReports shared, NdaGate gate, ShareTickets tickets, Language language, Clock clock) {
    this.shared = shared;
    this.gate = gate;
    this.tickets = tickets;
    this.language = language;
    this.clock = clock;
  }

  @POST
  public Response answer(
      @PathParam("token") String token,
      @FormParam("answer") String answer,
      @FormParam("version") int version,
      @FormParam("language") String read,
      @FormParam("name") String name,
      @CookieParam(ShareTickets.COOKIE) String cookie,
      @HeaderParam("User-Agent") String userAgent,
      @Context UriInfo uri) {
    var path = "/s/" + token;
    var place = shared.place(token).orElseThrow(NotFoundException::new);
    var guest = new Guest(cookie, "", userAgent, null);
    if (!(shared.at(Optional.of(place), guest, null) instanceof SharedReport.NeedsNda asked)) {
      return Response.seeOther(URI.create(path)).build();
    }
    var reply =
        new NdaGate.Reply(
            "accept".equals(answer), version, read, name, ShareTicket.address(asked.viewer()));
    return switch (gate.answer(place, asked, reply, userAgent)) {
      case NdaGate.Outcome.Accepted(String viewer) -> {
        var ticket =
            new ShareTicket(place.share(), null, viewer, clock.instant().plus(ShareTickets.LIFE));
        yield Response.seeOther(URI.create(path))
            .cookie(tickets.cookie(ticket, token, uri))
            .build();
      }
      case NdaGate.Outcome other -> refused(path, asked, other, name, language);
    };
  }

  /** The page for an answer that opens nothing. */
  static Response refused(
      String path,
      SharedReport.NeedsNda asked,
      NdaGate.Outcome outcome,
      String name,
      Language language) {
    var words = language.messages(GateMessages.class);
    var view = NdaView.of(path, asked, language.chinese());
    var page =
        switch (outcome) {
          case NdaGate.Outcome.Declined _ -> Templates.declined(path);
          case NdaGate.Outcome.Changed _ -> Templates.ndaGate(view.saying(words.ndaChanged()));
          case NdaGate.Outcome.NoName _ -> Templates.ndaGate(view.wrong(name, words.wrongName()));
          case NdaGate.Outcome.Accepted _ -> throw new IllegalStateException("it opens");
        };
    return outcome instanceof NdaGate.Outcome.Declined
        ? RenderedPage.of(Response.Status.OK.getStatusCode(), page)
        : RenderedPage.again(page);
  }
}
