package io.premortem.web;

import io.premortem.identity.KeyRefusal;
import io.premortem.identity.KeyRefusal.Reason;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What an API key does not reach, as problem+json: keys open the API alone, never a page. */
class KeyProblems {
  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private final Language language;

  KeyProblems(Language language) {
    this.language = language;
  }

  @ServerExceptionMapper
  Response refused(KeyRefusal refusal) {
    var text = language.messages(KeyMessages.class);
    return switch (refusal.reason()) {
      case Reason.Invalid _ ->
          respond(401, text.invalidTitle(), text.invalidDetail())
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"")
              .build();
      case Reason.Closed _ -> respond(403, text.closedTitle(), text.closedDetail()).build();
      case Reason.Scope(var needed) ->
          respond(403, text.closedTitle(), text.scopeDetail(needed.id())).build();
      case Reason.Bound(var model) ->
          respond(403, text.closedTitle(), text.boundDetail(model)).build();
      case Reason.Rate(var grant) ->
          respond(429, text.rateTitle(), text.rateDetail(grant.limit(), grant.waitSeconds()))
              .header(HttpHeaders.RETRY_AFTER, grant.waitSeconds())
              .build();
    };
  }

  private static Response.ResponseBuilder respond(int status, String title, String detail) {
    return Response.status(status)
        .type(PROBLEM_JSON)
        .entity(new Problem(status, title, detail, List.of()));
  }
}
