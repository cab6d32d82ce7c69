package io.premortem.admin;

import io.premortem.identity.ApiKey;
import io.premortem.identity.ApiKeys;
import io.premortem.identity.KeyDraft;
import io.premortem.identity.KeyResult;
import io.premortem.identity.KeyScope;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The keys of a tenant: make, see, take back. */
@Path("/o/{org}/keys")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.MANAGE)
public class ApiKeyPages {
  private static final List<Integer> LIVES = List.of(30, 90, 180, 365);

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance keys(KeysView view);
  }

  /**
   * @param token of the key just made; null when there is none
   */
  record KeysView(
      String base,
      String token,
      ApiKeyForm form,
      Set<KeyDraft.Fault> faults,
      List<String> models,
      List<Row> rows,
      Language language) {
    public List<Integer> lives() {
      return LIVES;
    }

    public String error(String fault) {
      var kind = KeyDraft.Fault.valueOf(fault);
      return faults.contains(kind) ? KeyDesk.fault(kind, language).message() : "";
    }
  }

  /**
   * @param open whether it opens anything now
   */
  record Row(ApiKey key, boolean open) {
    public String scopes() {
      return key.scopes().stream().sorted().map(KeyScope::id).collect(Collectors.joining(", "));
    }
  }

  private final ApiKeys keys;
  private final KeyDesk desk;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;
  private final Clock clock;

  ApiKeyPages(
      ApiKeys keys, KeyDesk desk, Visitor visitor, Language language, Flash flash, Clock clock) {
    this.keys = keys;
    this.desk = desk;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
    this.clock = clock;
  }

  @GET
  public TemplateInstance list(@PathParam("org") String org) {
    return page(org, new ApiKeyForm(), EnumSet.noneOf(KeyDraft.Fault.class), null);
  }

  // Answers with the page itself and no redirect: the key is shown once and kept nowhere.
  @POST
  public Response create(@PathParam("org") String org, @BeanParam ApiKeyForm form) {
    return switch (desk.create(form.draft(clock.instant()), visitor.subject())) {
      case KeyResult.Made(var _, var token) ->
          Response.ok(page(org, new ApiKeyForm(), EnumSet.noneOf(KeyDraft.Fault.class), token))
              .build();
      case KeyResult.Refused(var faults) ->
          Response.status(422).entity(page(org, form, faults, null)).build();
    };
  }

  @POST
  @Path("{id}/revocation")
  public Response revoke(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!keys.revoke(id, visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(language.messages(ApiKeyMessages.class).revokedNow());
    return Response.seeOther(URI.create(base(org))).build();
  }

  private TemplateInstance page(
      String org, ApiKeyForm form, Set<KeyDraft.Fault> faults, String token) {
    var now = clock.instant();
    var rows = keys.all().stream().map(key -> new Row(key, key.open(now))).toList();
    return Templates.keys(
        new KeysView(base(org), token, form, faults, desk.models(), rows, language));
  }

  private static String base(String org) {
    return "/o/" + org + "/keys";
  }
}
