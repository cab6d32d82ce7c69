package io.premortem.report.readings;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.report.Holders;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;

/** Told by the browser of a fund's people who read a report that is shared with it. */
@Path("/o/{org}/portfolio/{share}/readings")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Requires(Permission.VIEW)
public class HeldReadingPages {
  private final Holders holders;
  private final Readings readings;

  HeldReadingPages(Holders holders, Readings readings) {
    this.holders = holders;
    this.readings = readings;
  }

  @POST
  public void add(@PathParam("share") UUID share, MultivaluedMap<String, String> told) {
    readings.add(holders.openByFund(share).orElseThrow(NotFoundException::new), told);
  }
}
