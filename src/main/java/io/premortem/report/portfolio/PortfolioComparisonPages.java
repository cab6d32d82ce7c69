package io.premortem.report.portfolio;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Some companies of a portfolio side by side. */
@Path("/o/{org}/portfolio/compare")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.VIEW)
public class PortfolioComparisonPages {
  @CheckedTemplate(basePath = "portfolio")
  static class Templates {
    static native TemplateInstance compare(SideBySide view);
  }

  private final Positions positions;
  private final Language language;

  PortfolioComparisonPages(Positions positions, Language language) {
    this.positions = positions;
    this.language = language;
  }

  /**
   * @param with ids of shares, at most four; what the fund does not hold is left out
   */
  @GET
  public TemplateInstance compare(
      @PathParam("org") String org, @QueryParam("with") List<UUID> with) {
    positions.requireFund();
    var chosen =
        with.stream()
            .distinct()
            .limit(SideBySide.MOST)
            .map(positions::find)
            .flatMap(Optional::stream)
            .toList();
    return Templates.compare(SideBySide.of("/o/" + org + "/portfolio", chosen, language));
  }
}
