package io.premortem.report.portfolio;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** All that companies share with a fund, for the fund's people. */
@Path("/o/{org}/portfolio")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.VIEW)
public class PortfolioPages {
  @CheckedTemplate(basePath = "portfolio")
  static class Templates {
    static native TemplateInstance list(PortfolioView view);
  }

  private final Positions positions;
  private final Digests digests;
  private final Visitor visitor;
  private final Language language;

  PortfolioPages(Positions positions, Digests digests, Visitor visitor, Language language) {
    this.positions = positions;
    this.digests = digests;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  public TemplateInstance list(
      @PathParam("org") String org,
      @BeanParam PortfolioQuery query,
      @QueryParam("coupling") String coupling) {
    double strength = Coupling.of(coupling, language);
    return Templates.list(
        PortfolioView.of(
            "/o/" + org + "/portfolio",
            org,
            positions.portfolio(),
            query,
            digests.wanted(visitor.subject()),
            strength,
            language));
  }
}
