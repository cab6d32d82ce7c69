package io.premortem.report.readings;

import io.premortem.identity.Public;
import io.premortem.report.Holders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;

/** Told by the browser of whoever reads a report by a link. */
@Path("/s/{token}/readings")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Public
public class LinkReadingPages {
  private final Holders holders;
  private final Readings readings;

  LinkReadingPages(Holders holders, Readings readings) {
    this.holders = holders;
    this.readings = readings;
  }

  // Whoever may not read the report is told so by its page, not here.
  @POST
  public void add(
      @PathParam("token") String token,
      @CookieParam(Holders.COOKIE) String ticket,
      MultivaluedMap<String, String> told) {
    holders.requireLink(token);
    holders.openByLink(token, ticket).ifPresent(share -> readings.add(share, told));
  }
}
