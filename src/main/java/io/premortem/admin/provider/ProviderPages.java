package io.premortem.admin.provider;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.identity.provider.Provider;
import io.premortem.identity.provider.ProviderDomains;
import io.premortem.identity.provider.ProviderFault;
import io.premortem.identity.provider.ProviderResult;
import io.premortem.identity.provider.Providers;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/** Sign-in with the tenant's own identity provider: domain, proof, connection, and its end. */
@Path("/o/{org}/provider")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.MANAGE)
public class ProviderPages {
  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance provider(ProviderView view);
  }

  /**
   * @param provider null until a domain is claimed
   * @param fault what is wrong with the form; null for nothing
   */
  record ProviderView(
      String path,
      Provider provider,
      String redirectUri,
      ProviderForm form,
      ProviderFault fault,
      String message) {
    public String error(String field) {
      return fault != null && field.equals(fault.field()) ? message : "";
    }

    /** What is wrong and has no field on the page. */
    public String general() {
      return fault != null && (fault.field() == null || claimed() && fault.field().equals("domain"))
          ? message
          : "";
    }

    public boolean claimed() {
      return provider != null;
    }
  }

  private final Providers providers;
  private final ProviderDomains domains;
  private final ProviderLetters letters;
  private final Visitor visitor;
  private final Flash flash;
  private final Language language;

  ProviderPages(
      Providers providers,
      ProviderDomains domains,
      ProviderLetters letters,
      Visitor visitor,
      Flash flash,
      Language language) {
    this.providers = providers;
    this.domains = domains;
    this.letters = letters;
    this.visitor = visitor;
    this.flash = flash;
    this.language = language;
  }

  @GET
  public TemplateInstance show(@PathParam("org") String org) {
    return page(org, new ProviderForm(), null);
  }

  @POST
  @Path("domain")
  public Response claim(@PathParam("org") String org, @BeanParam ProviderForm form) {
    return answer(org, form, domains.claim(form.domain, visitor.subject()), text().claimed());
  }

  @POST
  @Path("domain/proof")
  public Response prove(@PathParam("org") String org) {
    return answer(org, new ProviderForm(), domains.prove(visitor.subject()), text().provedNow());
  }

  @POST
  @Path("domain/removal")
  public Response release(@PathParam("org") String org) {
    return answer(org, new ProviderForm(), domains.release(visitor.subject()), text().released());
  }

  @POST
  public Response connect(@PathParam("org") String org, @BeanParam ProviderForm form) {
    var result = providers.connect(form.draft(), visitor.subject());
    return told(org, form, result, ProviderMessages::connectedNow);
  }

  @POST
  @Path("secret")
  public Response changeSecret(@PathParam("org") String org, @BeanParam ProviderForm form) {
    return answer(
        org, form, providers.changeSecret(form.secret, visitor.subject()), text().secretChanged());
  }

  @POST
  @Path("removal")
  public Response disconnect(@PathParam("org") String org) {
    var result = providers.disconnect(visitor.subject());
    return told(org, new ProviderForm(), result, ProviderMessages::disconnected);
  }

  private Response told(
      String org,
      ProviderForm form,
      ProviderResult result,
      Function<ProviderMessages, String> done) {
    if (result instanceof ProviderResult.Done) {
      letters.tell(org, done);
    }
    return answer(org, form, result, done.apply(text()));
  }

  private Response answer(String org, ProviderForm form, ProviderResult result, String done) {
    return switch (result) {
      case ProviderResult.Done() -> {
        flash.success(done);
        yield Response.seeOther(URI.create(path(org))).build();
      }
      case ProviderResult.Refused(var fault) -> RenderedPage.again(page(org, form, fault));
    };
  }

  private TemplateInstance page(String org, ProviderForm form, ProviderFault fault) {
    var provider = providers.current().orElse(null);
    return Templates.provider(
        new ProviderView(
            path(org),
            provider,
            providers.redirectUri(),
            form,
            fault,
            fault == null ? "" : ProviderTexts.of(fault, text())));
  }

  private static String path(String org) {
    return "/o/" + org + "/provider";
  }

  private ProviderMessages text() {
    return language.messages(ProviderMessages.class);
  }
}
