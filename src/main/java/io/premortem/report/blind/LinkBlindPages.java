package io.premortem.report.blind;

import io.premortem.identity.Public;
import io.premortem.report.Holder;
import io.premortem.report.Holders;
import io.premortem.report.blind.BlindView.Place;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** An investor's side of a blind assessment, by a link that asked who it is. */
@Path("/s/{token}/blind")
@Produces(MediaType.TEXT_HTML)
@Public
public class LinkBlindPages {
  @CheckedTemplate(basePath = "blind")
  static class Templates {
    static native TemplateInstance link(BlindView view, String company, boolean known);
  }

  private final Holders holders;
  private final BlindDesk desk;

  LinkBlindPages(Holders holders, BlindDesk desk) {
    this.holders = holders;
    this.desk = desk;
  }

  @GET
  public Object show(@PathParam("token") String token, @CookieParam(Holders.COOKIE) String ticket) {
    return holders
        .byLink(token, ticket)
        .<Object>map(holder -> page(token, holder, null, List.of()))
        .orElseGet(() -> holders.gate(token));
  }

  @POST
  public Response write(
      @PathParam("token") String token,
      @CookieParam(Holders.COOKIE) String ticket,
      MultivaluedMap<String, String> form) {
    var holder = holders.byLink(token, ticket).filter(Holder::known);
    if (holder.isEmpty()) {
      return holders.gate(token);
    }
    var typed = SheetForm.of(form);
    var result = desk.write(holder.get(), typed);
    return result instanceof WriteResult.Refused(var wrong)
        ? RenderedPage.again(page(token, holder.get(), typed, wrong))
        : told(token, result);
  }

  @POST
  @Path("lock")
  public Response lock(
      @PathParam("token") String token, @CookieParam(Holders.COOKIE) String ticket) {
    return holders
        .byLink(token, ticket)
        .filter(Holder::known)
        .map(holder -> told(token, desk.lock(holder)))
        .orElseGet(() -> holders.gate(token));
  }

  private Response told(String token, WriteResult result) {
    desk.tell(result);
    return Response.seeOther(URI.create("/s/" + token + "/blind")).build();
  }

  private TemplateInstance page(String token, Holder holder, SheetForm typed, List<String> wrong) {
    var place = new Place("/s/" + token + "/blind", "/s/" + token, holder.company());
    return Templates.link(
        desk.investor(holder, place, typed, wrong), holder.company(), holder.known());
  }
}
