package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
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
import java.util.List;

/** The directory of tenants, for administrators. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class TenantPages {
  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance tenants(List<Organization> tenants);
  }

  private final Organizations organizations;
  private final Visitor visitor;
  private final Flash flash;
  private final Language language;

  TenantPages(Organizations organizations, Visitor visitor, Flash flash, Language language) {
    this.organizations = organizations;
    this.visitor = visitor;
    this.flash = flash;
    this.language = language;
  }

  @GET
  public TemplateInstance tenants() {
    return Templates.tenants(organizations.directory());
  }

  @POST
  @Path("tenants/{alias}/suspension")
  public Response suspend(@PathParam("alias") String alias) {
    return set(alias, Organization.Status.SUSPENDED);
  }

  @POST
  @Path("tenants/{alias}/resumption")
  public Response resume(@PathParam("alias") String alias) {
    return set(alias, Organization.Status.ACTIVE);
  }

  private Response set(String alias, Organization.Status status) {
    if (organizations.find(alias).isEmpty()) {
      throw new NotFoundException();
    }
    if (organizations.setStatus(alias, status, visitor.subject())) {
      flash.success(language.messages(AdminMessages.class).statusChanged(alias));
    }
    return Response.seeOther(URI.create("/admin")).build();
  }
}
