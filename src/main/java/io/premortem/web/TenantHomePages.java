package io.premortem.web;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
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
import java.util.Comparator;
import java.util.List;

/** A tenant's home: the steps of the main job and how far each is. */
@Path("/o/{org}")
@Produces(MediaType.TEXT_HTML)
public class TenantHomePages {
  @CheckedTemplate(basePath = "web")
  static class Templates {
    static native TemplateInstance home(HomeView view);
  }

  record HomeView(Organization organization, List<HomeStep.View> steps) {}

  private final Organizations organizations;
  private final Language language;
  private final List<HomeStep> steps;

  TenantHomePages(Organizations organizations, Language language, @All List<HomeStep> steps) {
    this.organizations = organizations;
    this.language = language;
    this.steps = steps;
  }

  @GET
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
