package io.premortem.report;

import io.premortem.identity.Public;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Format;
import io.premortem.web.Language;
import io.premortem.web.Letter;
import io.premortem.web.Letters;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The steps before a gated report: passcode and address, then the code from the e-mail. */
@Path("/s/{token}")
@Produces(MediaType.TEXT_HTML)
@Public
public class GatePages {
  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance gate(GateView view);
  }

  private final SharedReports shared;
  private final ShareGate gate;
  private final ShareTickets tickets;
  private final ShareAlerts alerts;
  private final TurnedAway turnedAway;
  private final Letters letters;
  private final TenantScope scope;
  private final Language language;
  private final Clock clock;

  GatePages(
      SharedReports shared,
      ShareGate gate,
      ShareTickets tickets,
      ShareAlerts alerts,
      TurnedAway turnedAway,
      Letters letters,
      TenantScope scope,
      Language language,
      Clock clock) {
    this.shared = shared;
    this.gate = gate;
    this.tickets = tickets;
    this.alerts = alerts;
    this.turnedAway = turnedAway;
    this.letters = letters;
    this.scope = scope;
    this.language = language;
    this.clock = clock;
  }

  @POST
  @Path("entry")
  public Response enter(
      @PathParam("token") String token,
      @FormParam("passcode") String passcode,
      @FormParam("name") String name,
      @FormParam("email") String email,
      @Context UriInfo uri) {
    var place = place(token);
    var asks = scope.call(place.tenant(), () -> shared.asks(place.share()));
    var first = GateView.first(token, asks.passcode(), asks.email(), null);
    var entry = new ShareGate.Entry(passcode, name, email == null ? "" : email.strip());
    return switch (scope.call(place.tenant(), () -> gate.enter(place.share(), entry))) {
      case GateAnswer.CodeSent(var ticket, var to, var code) ->
          letters.send(new Letter(to, text().codeSubject(code), text().codeText(code)))
              ? go(uri, token, "/s/" + token + "/code", ticket)
              : page(503, first.typed(name, email, null, text().notSent()));
      case GateAnswer.Wrong(var field) ->
          RenderedPage.again(Templates.gate(first.typed(name, email, field, wrong(field))));
      case GateAnswer other -> answer(other, token, place, uri);
    };
  }

  @GET
  @Path("code")
  public Object code(
      @PathParam("token") String token, @CookieParam(ShareTickets.COOKIE) String cookie) {
    return pending(cookie, place(token))
        .<Object>map(
            ticket ->
                Templates.gate(GateView.code(token, ShareTicket.address(ticket.viewer()), null)))
        .orElseGet(() -> Response.seeOther(URI.create("/s/" + token)).build());
  }

  @POST
  @Path("code")
  public Response prove(
      @PathParam("token") String token,
      @FormParam("code") String code,
      @CookieParam(ShareTickets.COOKIE) String cookie,
      @Context UriInfo uri) {
    var place = place(token);
    var pending = pending(cookie, place);
    if (pending.isEmpty()) {
      return Response.seeOther(URI.create("/s/" + token)).build();
    }
    var ticket = pending.get();
    return switch (scope.call(place.tenant(), () -> gate.prove(place.share(), ticket, code))) {
      case GateAnswer.Wrong(var field) -> codeAgain(token, ticket, wrong(field));
      case GateAnswer.CodeOver() -> codeAgain(token, ticket, text().codeOver());
      case GateAnswer other -> answer(other, token, place, uri);
    };
  }

  private Response answer(GateAnswer answer, String token, ShareStore.Place place, UriInfo uri) {
    return switch (answer) {
      case GateAnswer.Passed(var ticket) -> go(uri, token, "/s/" + token, ticket);
      case GateAnswer.Closed(var until, var justNow) -> {
        if (justNow && turnedAway.record(place, TurnedAway.GATE_CLOSED, "", null)) {
          alerts.closed(place, until);
        }
        yield closed(token, until);
      }
      case GateAnswer.NoLink() -> Response.seeOther(URI.create("/s/" + token)).build();
      case GateAnswer.Wrong _, GateAnswer.CodeOver _, GateAnswer.CodeSent _ ->
          throw new IllegalStateException("answered by the step itself: " + answer);
    };
  }

  private Response closed(String token, Instant until) {
    var seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
    var view = GateView.first(token, false, false, text().closed(Format.time(until)));
    return Response.fromResponse(page(429, view)).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }

  private Response go(UriInfo uri, String token, String to, ShareTicket ticket) {
    var cookie = tickets.cookie(ticket, token, uri);
    return Response.seeOther(URI.create(to)).cookie(cookie).build();
  }

  private static Response codeAgain(String token, ShareTicket ticket, String problem) {
    return RenderedPage.again(
        Templates.gate(GateView.code(token, ShareTicket.address(ticket.viewer()), problem)));
  }

  private static Response page(int status, GateView view) {
    return RenderedPage.of(status, Templates.gate(view));
  }

  private ShareStore.Place place(String token) {
    return shared.place(token).orElseThrow(NotFoundException::new);
  }

  private Optional<ShareTicket> pending(String cookie, ShareStore.Place place) {
    return tickets.read(cookie, place.share()).filter(ticket -> !ticket.passed());
  }

  private String wrong(String field) {
    return switch (field) {
      case "passcode" -> text().wrongPasscode();
      case "name" -> text().wrongName();
      case "email" -> text().wrongEmail();
      default -> text().wrongCode();
    };
  }

  private GateMessages text() {
    return language.messages(GateMessages.class);
  }
}
