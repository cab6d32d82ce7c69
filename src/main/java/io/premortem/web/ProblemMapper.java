package io.premortem.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.premortem.identity.SignInAwayException;
import io.premortem.identity.SuspendedException;
import io.premortem.tenancy.DatabaseOutage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where what went wrong becomes a page or problem+json. */
class ProblemMapper {
  private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
  private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

  private static final int RETRY_SECONDS = 10;

  @CheckedTemplate(basePath = "web")
  static class Templates {
    static native TemplateInstance error(ErrorView view);
  }

  /** What the error page shows; {@code trace} is null unless the fault is ours. */
  record ErrorView(Problem problem, String trace) {}

  private final UriInfo uri;
  private final HttpHeaders headers;
  private final Language language;

  ProblemMapper(UriInfo uri, HttpHeaders headers, Language language) {
    this.uri = uri;
    this.headers = headers;
    this.language = language;
  }

  @ServerExceptionMapper
  Response problem(ProblemException exception) {
    var response = respond(exception.problem(), null);
    exception
        .retryAfter()
        .ifPresent(
            wait -> response.getHeaders().putSingle(HttpHeaders.RETRY_AFTER, wait.toSeconds()));
    return response;
  }

  @ServerExceptionMapper
  Response invalid(ConstraintViolationException exception) {
    var errors =
        exception.getConstraintViolations().stream()
            .map(v -> Problem.Fault.field(lastName(v.getPropertyPath().toString()), v.getMessage()))
            .toList();
    return respond(
        Problem.unprocessable(text().invalidTitle(), text().invalidDetail(), errors), null);
  }

  @ServerExceptionMapper
  Response malformed(JsonProcessingException exception) {
    var at = exception.getLocation();
    var place = at == null ? "" : " (" + at.getLineNr() + ":" + at.getColumnNr() + ")";
    return respond(
        Problem.badRequest(text().malformedTitle(), exception.getOriginalMessage() + place), null);
  }

  // Quarkus has a mapper of its own for this one, with an empty answer; ours must be as specific.
  @ServerExceptionMapper
  Response mismatched(MismatchedInputException exception) {
    return malformed(exception);
  }

  @ServerExceptionMapper
  Response suspended(SuspendedException exception) {
    var text = text();
    return respond(
        new Problem(
            403, text.suspendedTitle(exception.organization()), text.suspendedDetail(), List.of()),
        null);
  }

  @ServerExceptionMapper
  Response signInAway(SignInAwayException exception) {
    LOG.warnf("%s: %s", uri.getPath(), exception.getMessage());
    var text = text();
    return respond(
        exception.signedOut()
            ? Problem.unavailable(text.signedOutHereTitle(), text.signedOutHereDetail())
            : Problem.unavailable(text.signInAwayTitle(), text.signInAwayDetail()),
        null);
  }

  /** The way back from Keycloak was too old, or belongs to another browser. */
  @ServerExceptionMapper
  Response signInFailed(AuthenticationCompletionException exception) {
    LOG.infof("%s: sign-in failed: %s", uri.getPath(), exception.getMessage());
    return respond(
        new Problem(401, text().signInFailedTitle(), text().signInFailedDetail(), List.of()), null);
  }

  @ServerExceptionMapper
  Response http(WebApplicationException exception) {
    var response = exception.getResponse();
    int status = response.getStatus();
    if (response.hasEntity() || status < 400) {
      return response;
    }
    if (exception.getCause() instanceof JsonProcessingException malformed) {
      return malformed(malformed);
    }
    if (status >= 500) {
      return failure(exception);
    }
    return respond(new Problem(status, title(status), detail(status), List.of()), null);
  }

  @ServerExceptionMapper
  Response failure(Throwable exception) {
    var trace = UUID.randomUUID().toString();
    if (DatabaseOutage.caused(exception)) {
      // One line: a thousand stack traces would say no more of a database that is away.
      LOG.errorf("%s: database away, trace %s: %s", uri.getPath(), trace, exception.getMessage());
      return respond(
          Problem.unavailable(text().databaseAwayTitle(), text().databaseAwayDetail(trace)), trace);
    }
    LOG.errorf(exception, "%s failed, trace %s", uri.getPath(), trace);
    return respond(
        new Problem(500, text().failureTitle(), text().failureDetail(trace), List.of()), trace);
  }

  private Response respond(Problem problem, String trace) {
    var response = Response.status(problem.status());
    if (problem.status() == 429
        || problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
      response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return wantsPage()
        ? response
            .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
            .entity(Templates.error(new ErrorView(problem, trace)).render())
            .build()
        : response.type(PROBLEM_JSON).entity(problem).build();
  }

  private boolean wantsPage() {
    return !uri.getPath().startsWith("/api/")
        && headers.getAcceptableMediaTypes().stream()
            .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE));
  }

  private String title(int status) {
    return switch (status) {
      case 403 -> text().forbiddenTitle();
      case 404 -> text().notFoundTitle();
      case 410 -> text().goneTitle();
      default -> Response.Status.fromStatusCode(status).getReasonPhrase();
    };
  }

  private String detail(int status) {
    return switch (status) {
      case 403 -> text().forbiddenDetail();
      case 404 -> text().notFoundDetail();
      default -> text().refusedDetail();
    };
  }

  private ProblemMessages text() {
    return language.messages(ProblemMessages.class);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
