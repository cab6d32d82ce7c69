package io.premortem.web;

import io.premortem.identity.Memberships;
import io.premortem.identity.Permission;
import io.premortem.identity.Public;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The first page: of the product for a stranger; it leads everybody else on. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {
  @CheckedTemplate(basePath = "web")
  static class Templates {
    static native TemplateInstance landing();

    static native TemplateInstance nowhere(String email);
  }

  private final Visitor visitor;
  private final Memberships memberships;

  HomePages(Visitor visitor, Memberships memberships) {
    this.visitor = visitor;
    this.memberships = memberships;
  }

  @GET
  @Public
  public Object first() {
    if (!visitor.signedIn()) {
      return Templates.landing();
    }
    if (visitor.administrator()) {
      return Response.seeOther(URI.create("/admin")).build();
    }
    return memberships.ofVisitor().stream()
        .findFirst()
        .<Object>map(home -> Response.seeOther(URI.create("/o/" + home.alias())).build())
        .orElseGet(() -> Templates.nowhere(visitor.email()));
  }

  /** Reached only by somebody who has just signed in. */
  @GET
  @Path("sign-in")
  @Requires(Permission.SIGNED_IN)
  public Response signIn() {
    return Response.seeOther(URI.create("/")).build();
  }

  @GET
  @Path("signed-in")
  @Requires(Permission.SIGNED_IN)
  public Response signedIn() {
    return signIn();
  }
}
