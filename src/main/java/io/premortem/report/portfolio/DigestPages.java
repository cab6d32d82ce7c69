package io.premortem.report.portfolio;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** To ask for the weekly letter, and to end it. */
@Path("/o/{org}/portfolio/digest")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.VIEW)
public class DigestPages {
  private final Digests digests;
  private final Positions positions;
  private final Visitor visitor;

  DigestPages(Digests digests, Positions positions, Visitor visitor) {
    this.digests = digests;
    this.positions = positions;
    this.visitor = visitor;
  }

  @POST
  public Response ask(@PathParam("org") String org) {
    positions.requireFund();
    digests.ask(visitor.subject());
    return back(org);
  }

  @POST
  @Path("removal")
  public Response end(@PathParam("org") String org) {
    positions.requireFund();
    digests.end(visitor.subject());
    return back(org);
  }

  private static Response back(String org) {
    return Response.seeOther(URI.create("/o/" + org + "/portfolio#digest")).build();
  }
}
