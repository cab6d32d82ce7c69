package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Why two reports of one assessment differ, for machines. */
@Path("/api/v1/o/{org}/reports")
@Produces(MediaType.APPLICATION_JSON)
public class MovementApi {
  private final Movements movements;

  MovementApi(Movements movements) {
    this.movements = movements;
  }

  /**
   * @param from id of the earlier report
   */
  @GET
  @Path("{id}/movement")
  @Requires(Permission.VIEW)
  public Report.Moved movement(@PathParam("id") UUID id, @QueryParam("from") UUID from) {
    if (from == null) {
      throw new NotFoundException();
    }
    return movements.between(from, id).orElseThrow(NotFoundException::new);
  }
}
