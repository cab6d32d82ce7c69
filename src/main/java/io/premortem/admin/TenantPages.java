package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.identity.provider.Provider;
import io.premortem.identity.provider.Providers;
import io.premortem.tenancy.Erasure;
import io.premortem.tenancy.Erasures;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.premortem.tenancy.Quota;
import io.premortem.tenancy.Quotas;
import io.premortem.tenancy.TenantScope;
import io.premortem.tenancy.Usage;
import io.premortem.tenancy.UsageDay;
import io.premortem.tenancy.Usages;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** The directory of tenants and what each may have, for administrators. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class TenantPages {
  private static final long MOST = 100_000;

  // Fewer than elsewhere: whoever has hundreds of tenants searches, and does not leaf through them.
  private static final int ROWS = 20;

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance tenants(ListView view);

    static native TemplateInstance tenant(TenantView view);
  }

  /**
   * @param next address of the page after this; null on the last
   */
  record ListView(List<Organization> tenants, String q, String next) {}

  /**
   * @param waiting the owner's wish to end; null without one
   * @param due whether its time to be called off is over
   * @param provider the tenant's own identity provider; null without one
   */
  record TenantView(
      Organization tenant,
      Usage usage,
      List<UsageDay> days,
      Quota quota,
      Erasure waiting,
      boolean due,
      Provider provider) {}

  private final Organizations organizations;
  private final Usages usages;
  private final Quotas quotas;
  private final Erasures erasures;
  private final Providers providers;
  private final TenantScope scope;
  private final Clock clock;
  private final Visitor visitor;
  private final Flash flash;
  private final Language language;

  TenantPages(
      Organizations organizations,
      Usages usages,
      Quotas quotas,
      Erasures erasures,
      Providers providers,
      TenantScope scope,
      Clock clock,
      Visitor visitor,
      Flash flash,
      Language language) {
    this.organizations = organizations;
    this.usages = usages;
    this.quotas = quotas;
    this.erasures = erasures;
    this.providers = providers;
    this.scope = scope;
    this.clock = clock;
    this.visitor = visitor;
    this.flash = flash;
    this.language = language;
  }

  @GET
  public TemplateInstance tenants(
      @QueryParam("q") @DefaultValue("") String q,
      @QueryParam("after") @DefaultValue("") String after) {
    var rows = organizations.directory(q.strip(), after, ROWS + 1);
    boolean more = rows.size() > ROWS;
    var shown = more ? rows.subList(0, ROWS) : rows;
    var next =
        more
            ? UriBuilder.fromPath("/admin")
                .queryParam("after", shown.getLast().alias())
                .queryParam("q", "{q}")
                .build(q.strip())
                .toString()
            : null;
    return Templates.tenants(new ListView(shown, q.strip(), next));
  }

  @GET
  @Path("tenants/{alias}")
  public TemplateInstance tenant(@PathParam("alias") String alias) {
    var tenant = organizations.find(alias).orElseThrow(NotFoundException::new);
    var waiting = scope.call(alias, erasures::waiting);
    return Templates.tenant(
        new TenantView(
            tenant,
            usages.of(alias),
            usages.days(alias),
            quotas.of(alias),
            waiting.orElse(null),
            waiting.filter(wish -> wish.due(clock.instant())).isPresent(),
            scope.call(alias, providers::current).orElse(null)));
  }

  @POST
  @Path("tenants/{alias}/quota")
  public Response quota(
      @PathParam("alias") String alias,
      @FormParam("members") String members,
      @FormParam("jobs") String jobs,
      @FormParam("predictions") String predictions,
      @FormParam("storage") String storage) {
    organizations.find(alias).orElseThrow(NotFoundException::new);
    var text = language.messages(TenantMessages.class);
    try {
      var bytes = storage == null || storage.isBlank() ? null : Long.valueOf(storage.strip());
      long rows = Long.parseLong(predictions == null ? "" : predictions.strip());
      var quota = new Quota(count(members), count(jobs), rows, bytes);
      if (rows < 0 || (bytes != null && bytes < 0)) {
        throw new NumberFormatException();
      }
      quotas.set(alias, quota, visitor.subject());
      flash.success(text.quotaSaved());
    } catch (NumberFormatException e) {
      flash.warning(text.badQuota());
    }
    return Response.seeOther(URI.create("/admin/tenants/" + alias)).build();
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

  private static int count(String text) {
    var number = Long.parseLong(text == null ? "" : text.strip());
    if (number < 1 || number > MOST) {
      throw new NumberFormatException();
    }
    return (int) number;
  }

  private Response set(String alias, Organization.Status status) {
    if (organizations.find(alias).isEmpty()) {
      throw new NotFoundException();
    }
    if (organizations.setStatus(alias, status, visitor.subject())) {
      flash.success(language.messages(AdminMessages.class).statusChanged(alias));
    }
    return Response.seeOther(URI.create("/admin?q=" + alias)).build();
  }
}
