package io.premortem.report.portfolio;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that companies share with a fund, for the fund's people. */
@Path("/o/{org}/portfolio")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.VIEW)
public class PortfolioPages {
  @CheckedTemplate(basePath = "portfolio")
  static class Templates {
    static native TemplateInstance list(PortfolioView view);

    static native TemplateInstance compare(SideBySide view);
  }

  private final Positions positions;
  private final Watches watches;
  private final Visitor visitor;
  private final Language language;

  PortfolioPages(Positions positions, Watches watches, Visitor visitor, Language language) {
    this.positions = positions;
    this.watches = watches;
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
        PortfolioView.of(path(org), org, positions.all(), query, strength, language));
  }

  /**
   * @param with ids of shares; what the fund does not hold is left out
   */
  @GET
  @Path("compare")
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
    return Templates.compare(SideBySide.of(path(org), chosen, language));
  }

  @POST
  @Path("{share}/watch")
  public Response watch(@PathParam("org") String org, @PathParam("share") UUID share) {
    watches.watch(visitor.subject(), company(share));
    return back(org);
  }

  @POST
  @Path("{share}/watch/removal")
  public Response unwatch(@PathParam("org") String org, @PathParam("share") UUID share) {
    watches.unwatch(visitor.subject(), company(share));
    return back(org);
  }

  private String company(UUID share) {
    return positions
        .find(share)
        .map(position -> position.holding().company().alias())
        .orElseThrow(NotFoundException::new);
  }

  private static Response back(String org) {
    return Response.seeOther(URI.create(path(org))).build();
  }

  private static String path(String org) {
    return "/o/" + org + "/portfolio";
  }
}
