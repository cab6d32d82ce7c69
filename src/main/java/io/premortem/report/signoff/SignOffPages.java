package io.premortem.report.signoff;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.report.Reports;
import io.premortem.report.SnapshotMade;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The button under a snapshot by which a person vouches for it. */
@Path("/o/{org}/reports/{id}/sign-off")
@Requires(Permission.SHARE)
public class SignOffPages {
  private final SignOffs signOffs;
  private final Reports reports;
  private final Event<SnapshotMade> signed;
  private final Visitor visitor;

  SignOffPages(SignOffs signOffs, Reports reports, Event<SnapshotMade> signed, Visitor visitor) {
    this.signOffs = signOffs;
    this.reports = reports;
    this.signed = signed;
    this.visitor = visitor;
  }

  @POST
  public Response sign(@PathParam("org") String org, @PathParam("id") UUID id) {
    reports.find(id).orElseThrow(NotFoundException::new);
    signOffs.sign(id, visitor.subject(), visitor.name());
    signed.fire(new SnapshotMade(id, visitor.subject()));
    return Response.seeOther(URI.create("/o/" + org + "/reports/" + id + "#sign-off")).build();
  }
}
