package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.tenancy.AuditLog;
import io.premortem.tenancy.Erasure;
import io.premortem.tenancy.Erasures;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantExport;
import io.premortem.tenancy.TenantScope;
import io.premortem.tenancy.UsageDay;
import io.premortem.tenancy.Usages;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A tenant's own page: everything of it in one file, and its end. */
@Path("/o/{org}/organization")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.MANAGE)
public class OrganizationPages {
  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance organization(OrganizationView view);
  }

  /**
   * @param used the last 30 days
   * @param waiting the wish to end; null without one
   * @param days from the wish to the end
   */
  record OrganizationView(
      Organization organization, List<UsageDay> used, Erasure waiting, int days) {
    public String path() {
      return "/o/" + organization.alias() + "/organization";
    }
  }

  private final Organizations organizations;
  private final Usages usages;
  private final Erasures erasures;
  private final TenantExport export;
  private final AuditLog audit;
  private final TenantScope scope;
  private final Visitor visitor;
  private final Flash flash;
  private final Language language;
  private final int days;

  OrganizationPages(
      Organizations organizations,
      Usages usages,
      Erasures erasures,
      TenantExport export,
      AuditLog audit,
      TenantScope scope,
      Visitor visitor,
      Flash flash,
      Language language,
      @ConfigProperty(name = "premortem.erasure.days") int days) {
    this.organizations = organizations;
    this.usages = usages;
    this.erasures = erasures;
    this.export = export;
    this.audit = audit;
    this.scope = scope;
    this.visitor = visitor;
    this.flash = flash;
    this.language = language;
    this.days = days;
  }

  @GET
  public TemplateInstance show(@PathParam("org") String org) {
    var organization = organizations.current().orElseThrow(NotFoundException::new);
    return Templates.organization(
        new OrganizationView(
            organization, usages.days(org), erasures.waiting().orElse(null), days));
  }

  // A POST, since it leaves an audit entry.
  @POST
  @Path("export")
  @Produces("application/zip")
  public Response export(@PathParam("org") String org) {
    // Before the first byte: a download that is cut off was one too.
    audit.record(visitor.subject(), "organization.exported", org, "");
    StreamingOutput body =
        out ->
            scope.call(
                org,
                () -> {
                  export.write(out);
                  return null;
                });
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + org + ".zip\"")
        .build();
  }

  @POST
  @Path("erasure")
  public Response request(@PathParam("org") String org, @FormParam("confirm") String confirm) {
    if (org.equals(confirm == null ? "" : confirm.strip())) {
      erasures.request(visitor.subject());
    } else {
      flash.warning(language.messages(OrganizationMessages.class).notConfirmed(org));
    }
    return back(org);
  }

  @POST
  @Path("erasure/cancellation")
  public Response cancel(@PathParam("org") String org) {
    if (!erasures.cancel(visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(language.messages(OrganizationMessages.class).cancelled());
    return back(org);
  }

  private static Response back(String org) {
    return Response.seeOther(URI.create("/o/" + org + "/organization")).build();
  }
}
