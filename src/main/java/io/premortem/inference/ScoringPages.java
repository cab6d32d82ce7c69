package io.premortem.inference;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** Batches from the page of a deployment. */
@Path("/o/{org}/models")
@Requires(Permission.EDIT)
public class ScoringPages {
  private final ScoringDesk desk;
  private final Scorings scorings;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  ScoringPages(
      ScoringDesk desk, Scorings scorings, Visitor visitor, Language language, Flash flash) {
    this.desk = desk;
    this.scorings = scorings;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @POST
  @Path("{id}/scorings")
  @Produces(MediaType.TEXT_HTML)
  public Response score(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @FormParam("dataset") UUID dataset,
      @FormParam("as") String as) {
    var job = desk.enqueue(id, dataset, as);
    return Response.seeOther(URI.create("/o/" + org + "/jobs/" + job)).build();
  }

  @GET
  @Path("{id}/scorings/{scoring}/file")
  @Produces("text/csv")
  @Requires(Permission.VIEW)
  public Response file(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("scoring") UUID scoring) {
    var content = scorings.file(id, scoring, visitor.subject()).orElseThrow(NotFoundException::new);
    return Response.ok(content, "text/csv;charset=utf-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"scored-" + scoring + ".csv\"")
        .build();
  }

  @POST
  @Path("{id}/scorings/{scoring}/deletion")
  @Produces(MediaType.TEXT_HTML)
  public Response delete(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("scoring") UUID scoring) {
    if (!scorings.delete(id, scoring, visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(language.messages(ServingMessages.class).deleted());
    return Response.seeOther(URI.create("/o/" + org + "/models/" + id + "/deployment")).build();
  }
}
