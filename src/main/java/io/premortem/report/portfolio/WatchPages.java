package io.premortem.report.portfolio;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** To keep an eye on a company of the portfolio, and to stop that. */
@Path("/o/{org}/portfolio/{share}/watch")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.VIEW)
public class WatchPages {
  private final Positions positions;
  private final Watches watches;
  private final Visitor visitor;

  WatchPages(Positions positions, Watches watches, Visitor visitor) {
    this.positions = positions;
    this.watches = watches;
    this.visitor = visitor;
  }

  @POST
  public Response watch(@PathParam("org") String org, @PathParam("share") UUID share) {
    watches.watch(visitor.subject(), company(share));
    return back(org);
  }

  @POST
  @Path("removal")
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
    return Response.seeOther(URI.create("/o/" + org + "/portfolio")).build();
  }
}
