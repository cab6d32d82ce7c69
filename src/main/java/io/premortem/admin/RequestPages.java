package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Signup;
import io.premortem.identity.Signups;
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
import java.util.UUID;

/** Requests to become a tenant, for administrators; approving is making the tenant. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class RequestPages {
  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance requests(List<Signup> requests);
  }

  private final Signups signups;
  private final Flash flash;
  private final Language language;

  RequestPages(Signups signups, Flash flash, Language language) {
    this.signups = signups;
    this.flash = flash;
    this.language = language;
  }

  @GET
  @Path("requests")
  public TemplateInstance requests() {
    return Templates.requests(signups.undecided());
  }

  @POST
  @Path("requests/{id}/refusal")
  public Response decline(@PathParam("id") UUID id) {
    signups.find(id).orElseThrow(NotFoundException::new);
    signups.close(id);
    flash.success(language.messages(TenantMessages.class).declined());
    return Response.seeOther(URI.create("/admin/requests")).build();
  }
}
