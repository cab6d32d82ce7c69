package io.premortem.web;

import io.premortem.identity.Permission;
import io.premortem.identity.Public;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.tenancy.Organization;
import io.premortem.tenancy.Organizations;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/** The first page: of the product for a stranger, of the tenant for its people. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class HomePages {
  @CheckedTemplate(basePath = "web")
  static class Templates {
    static native TemplateInstance landing();

    static native TemplateInstance home(HomeView view);

    static native TemplateInstance nowhere(String email);
  }

  /** A tenant's home: the steps of the main job and how far each is. */
  record HomeView(Organization organization, List<HomeStep.View> steps) {}

  private final Visitor visitor;
  private final Organizations organizations;
  private final Language language;
  private final List<HomeStep> steps;

  HomePages(
      Visitor visitor, Organizations organizations, Language language, @All List<HomeStep> steps) {
    this.visitor = visitor;
    this.organizations = organizations;
    this.language = language;
    this.steps = steps;
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
    return visitor.organizations().stream()
        .filter(alias -> organizations.find(alias).isPresent())
        .findFirst()
        .<Object>map(alias -> Response.seeOther(URI.create("/o/" + alias)).build())
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

  @GET
  @Path("o/{org}")
  @Requires(Permission.VIEW)
  public TemplateInstance home(@PathParam("org") String org) {
    var organization = organizations.current().orElseThrow();
    var views =
        steps.stream()
            .filter(step -> step.shownTo(organization))
            .sorted(Comparator.comparingInt(HomeStep::order))
            .map(step -> step.view(language))
            .toList();
    return Templates.home(new HomeView(organization, views));
  }
}
