package io.premortem.admin.provider;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.identity.provider.ProviderDomains;
import io.premortem.identity.provider.ProviderResult;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** An administrator who knows better than DNS vouches for the domain that a tenant claims. */
@Path("/admin/tenants/{alias}/domain-approval")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class DomainApprovalPages {
  private final ProviderDomains domains;
  private final ProviderLetters letters;
  private final Organizations organizations;
  private final TenantScope scope;
  private final Visitor visitor;
  private final Flash flash;
  private final Language language;

  DomainApprovalPages(
      ProviderDomains domains,
      ProviderLetters letters,
      Organizations organizations,
      TenantScope scope,
      Visitor visitor,
      Flash flash,
      Language language) {
    this.domains = domains;
    this.letters = letters;
    this.organizations = organizations;
    this.scope = scope;
    this.visitor = visitor;
    this.flash = flash;
    this.language = language;
  }

  @POST
  public Response approve(@PathParam("alias") String alias, @FormParam("domain") String domain) {
    organizations.find(alias).orElseThrow(NotFoundException::new);
    var typed = domain == null ? "" : domain;
    var text = language.messages(ProviderMessages.class);
    switch (scope.call(alias, () -> domains.approve(typed, visitor.subject()))) {
      case ProviderResult.Done() -> {
        scope.run(alias, () -> letters.tell(alias, words -> words.approved(typed)));
        flash.success(text.approved(typed));
      }
      case ProviderResult.Refused(var fault) -> flash.warning(ProviderTexts.of(fault, text));
    }
    return Response.seeOther(URI.create("/admin/tenants/" + alias)).build();
  }
}
