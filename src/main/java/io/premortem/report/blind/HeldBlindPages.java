package io.premortem.report.blind;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.report.Holder;
import io.premortem.report.Holders;
import io.premortem.report.blind.BlindView.Place;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** A fund's side of a blind assessment; whoever may edit for the fund writes and locks. */
@Path("/o/{org}/portfolio/{share}/blind")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.EDIT)
public class HeldBlindPages {
  @CheckedTemplate(basePath = "blind")
  static class Templates {
    static native TemplateInstance held(BlindView view);
  }

  private final Holders holders;
  private final BlindDesk desk;

  HeldBlindPages(Holders holders, BlindDesk desk) {
    this.holders = holders;
    this.desk = desk;
  }

  @GET
  public TemplateInstance show(@PathParam("org") String org, @PathParam("share") UUID share) {
    return page(org, holder(share), null, List.of());
  }

  @POST
  public Response write(
      @PathParam("org") String org,
      @PathParam("share") UUID share,
      MultivaluedMap<String, String> form) {
    var holder = holder(share);
    var typed = SheetForm.of(form);
    var result = desk.write(holder, typed);
    return result instanceof WriteResult.Refused(var wrong)
        ? RenderedPage.again(page(org, holder, typed, wrong))
        : told(org, share, result);
  }

  @POST
  @Path("lock")
  public Response lock(@PathParam("org") String org, @PathParam("share") UUID share) {
    return told(org, share, desk.lock(holder(share)));
  }

  private Response told(String org, UUID share, WriteResult result) {
    desk.tell(result);
    return Response.seeOther(URI.create(path(org, share) + "/blind")).build();
  }

  private TemplateInstance page(String org, Holder holder, SheetForm typed, List<String> wrong) {
    var back = path(org, holder.share());
    var place = new Place(back + "/blind", back, holder.company());
    return Templates.held(desk.investor(holder, place, typed, wrong));
  }

  private Holder holder(UUID share) {
    return holders.byFund(share).orElseThrow(NotFoundException::new);
  }

  private static String path(String org, UUID share) {
    return "/o/" + org + "/portfolio/" + share;
  }
}
