package io.premortem.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.tenancy.Erasure;
import io.premortem.tenancy.Erasures;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.List;
import java.util.Map;

/** Receipts of erased tenants, and the end of one whose owner's wish is due. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class ReceiptPages {
  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance receipts(List<Receipt> receipts);
  }

  /** A receipt with its counts read. */
  record Receipt(Erasure erasure, Map<String, Long> counts) {}

  private final Erasures erasures;
  private final DueErasures due;
  private final Organizations organizations;
  private final TenantScope scope;
  private final ObjectMapper json;
  private final Flash flash;
  private final Language language;
  private final Clock clock;

  ReceiptPages(
      Erasures erasures,
      DueErasures due,
      Organizations organizations,
      TenantScope scope,
      ObjectMapper json,
      Flash flash,
      Language language,
      Clock clock) {
    this.erasures = erasures;
    this.due = due;
    this.organizations = organizations;
    this.scope = scope;
    this.json = json;
    this.flash = flash;
    this.language = language;
    this.clock = clock;
  }

  @GET
  @Path("receipts")
  public TemplateInstance receipts() {
    return Templates.receipts(
        erasures.receipts().stream().map(e -> new Receipt(e, counts(e.counts()))).toList());
  }

  /** A suspended tenant is left out of the daily rounds, so its end is an administrator's act. */
  @POST
  @Path("tenants/{alias}/erasure")
  public Response erase(@PathParam("alias") String alias) throws Exception {
    organizations.find(alias).orElseThrow(NotFoundException::new);
    var wish = scope.call(alias, erasures::waiting).filter(e -> e.due(clock.instant()));
    if (wish.isEmpty()) {
      throw new NotFoundException();
    }
    scope.callWithoutTransaction(
        alias,
        () -> {
          due.run();
          return null;
        });
    flash.success(language.messages(OrganizationMessages.class).erased());
    return Response.seeOther(URI.create("/admin/receipts")).build();
  }

  private Map<String, Long> counts(String text) {
    try {
      return json.readValue(text, new TypeReference<Map<String, Long>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
