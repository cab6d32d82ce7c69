package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Signups;
import io.premortem.identity.TenantResult;
import io.premortem.identity.Tenants;
import io.premortem.identity.Visitor;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.Letters;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A new tenant, from nothing or from a request. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class NewTenantPages {
  private static final int LONGEST_NAME = 120;

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance newTenant(TenantForm form, Map<String, String> errors);
  }

  private final Tenants tenants;
  private final Signups signups;
  private final InvitationLetters letters;
  private final Visitor visitor;
  private final Flash flash;
  private final Language language;

  NewTenantPages(
      Tenants tenants,
      Signups signups,
      InvitationLetters letters,
      Visitor visitor,
      Flash flash,
      Language language) {
    this.tenants = tenants;
    this.signups = signups;
    this.letters = letters;
    this.visitor = visitor;
    this.flash = flash;
    this.language = language;
  }

  @GET
  @Path("tenants/new")
  public TemplateInstance form(@QueryParam("request") UUID request) {
    return Templates.newTenant(
        Optional.ofNullable(request)
            .flatMap(signups::find)
            .map(TenantForm::of)
            .orElseGet(TenantForm::new),
        Map.of());
  }

  @POST
  @Path("tenants")
  public Object create(@BeanParam TenantForm form, @Context UriInfo uri) {
    var errors = errors(form);
    if (!errors.isEmpty()) {
      return Templates.newTenant(form, errors);
    }
    var text = language.messages(TenantMessages.class);
    return switch (tenants.create(
        form.alias,
        form.name.strip(),
        Organization.Kind.valueOf(form.kind),
        form.owner.strip(),
        visitor.subject())) {
      case TenantResult.Created created -> created(form, created, uri);
      case TenantResult.Taken() -> Templates.newTenant(form, Map.of("alias", text.taken()));
      case TenantResult.KeycloakFailed() ->
          Templates.newTenant(form, Map.of("form", text.keycloakFailed()));
    };
  }

  private Response created(TenantForm form, TenantResult.Created created, UriInfo uri) {
    var text = language.messages(TenantMessages.class);
    var name = created.organization().name();
    var email = created.invitation().email();
    if (letters.send(name, created.invitation(), created.token(), uri)) {
      flash.success(text.created(name, email));
    } else {
      flash.warning(text.createdNotSent(name, email));
    }
    form.request().ifPresent(signups::close);
    return Response.seeOther(URI.create("/admin")).build();
  }

  private Map<String, String> errors(TenantForm form) {
    var text = language.messages(TenantMessages.class);
    var errors = new HashMap<String, String>();
    form.alias = form.alias == null ? "" : form.alias.strip().toLowerCase(Locale.ROOT);
    if (!Organizations.isAlias(form.alias) || form.alias.equals("new")) {
      errors.put("alias", text.badAlias());
    }
    if (form.name == null || form.name.isBlank() || form.name.length() > LONGEST_NAME) {
      errors.put("name", text.badName());
    }
    if (form.owner == null || !Letters.isAddress(form.owner.strip())) {
      errors.put("owner", text.badEmail());
    }
    if (!"FUND".equals(form.kind)) {
      form.kind = "COMPANY";
    }
    return errors;
  }
}
