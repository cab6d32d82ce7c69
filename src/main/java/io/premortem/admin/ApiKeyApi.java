package io.premortem.admin;

import io.premortem.identity.ApiKey;
import io.premortem.identity.ApiKeys;
import io.premortem.identity.KeyDraft;
import io.premortem.identity.KeyResult;
import io.premortem.identity.KeyScope;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** API keys, made and ended by owners. */
@Path("/api/v1/o/{org}/keys")
@Requires(Permission.MANAGE)
public class ApiKeyApi {
  /**
   * @param scopes {@code predict}, {@code upload}, {@code read-reports}
   * @param model name of the one model it may ask; all when left out
   * @param expiresAt ISO 8601 instant, at most 366 days from now
   * @param perMinute 600 when left out
   */
  public record Draft(
      String name, List<String> scopes, String model, String expiresAt, Integer perMinute) {}

  /**
   * @param key the key itself, in the answer that makes it and never again
   */
  public record KeyView(
      UUID id,
      String name,
      String ending,
      List<String> scopes,
      String model,
      int perMinute,
      Instant createdAt,
      Instant expiresAt,
      Instant lastUsedAt,
      Instant revokedAt,
      String key) {}

  public record KeyList(List<KeyView> items) {}

  private final ApiKeys keys;
  private final KeyDesk desk;
  private final Visitor visitor;
  private final Language language;

  ApiKeyApi(ApiKeys keys, KeyDesk desk, Visitor visitor, Language language) {
    this.keys = keys;
    this.desk = desk;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  public KeyList list(@PathParam("org") String org) {
    return new KeyList(keys.all().stream().map(key -> view(key, null)).toList());
  }

  @POST
  public Response create(@PathParam("org") String org, Draft body) {
    return switch (desk.create(draft(body), visitor.subject())) {
      case KeyResult.Refused(var faults) -> throw unprocessable(faults);
      case KeyResult.Made(var key, var token) ->
          Response.created(URI.create("/api/v1/o/" + org + "/keys/" + key.id()))
              .entity(view(key, token))
              .build();
    };
  }

  @DELETE
  @Path("{id}")
  public void revoke(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!keys.revoke(id, visitor.subject())) {
      throw new NotFoundException();
    }
  }

  /** A scope that does not exist leaves none, so that it is refused and not passed over. */
  private static KeyDraft draft(Draft body) {
    var given = body == null ? new Draft(null, null, null, null, null) : body;
    var named = given.scopes() == null ? List.<String>of() : given.scopes();
    var scopes = EnumSet.noneOf(KeyScope.class);
    if (named.stream().allMatch(id -> KeyScope.of(id).isPresent())) {
      named.forEach(id -> scopes.add(KeyScope.of(id).orElseThrow()));
    }
    return new KeyDraft(
        given.name(),
        scopes,
        given.model(),
        instant(given.expiresAt()).orElse(null),
        Optional.ofNullable(given.perMinute()).orElse(KeyDraft.DEFAULT_PER_MINUTE));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.ofNullable(text).map(Instant::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private RuntimeException unprocessable(Set<KeyDraft.Fault> faults) {
    var errors = faults.stream().map(fault -> KeyDesk.fault(fault, language)).toList();
    var title = language.messages(ApiKeyMessages.class).refusedTitle();
    return Problem.unprocessable(title, errors.getFirst().message(), errors).toException();
  }

  private static KeyView view(ApiKey key, String token) {
    return new KeyView(
        key.id(),
        key.name(),
        key.ending(),
        key.scopes().stream().sorted().map(KeyScope::id).toList(),
        key.model(),
        key.perMinute(),
        key.createdAt(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.revokedAt(),
        token);
  }
}
