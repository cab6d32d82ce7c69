package io.premortem.admin;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.tenancy.Announcement;
import io.premortem.tenancy.Announcements;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What administrators tell everybody. */
@Path("/admin/announcements")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class AnnouncementPages {
  private static final int LONGEST = 500;
  private static final List<Integer> HOURS = List.of(4, 24, 168);

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance announcements(List<Announcement> current, List<Integer> hours);
  }

  private final Announcements announcements;
  private final Visitor visitor;
  private final Flash flash;
  private final Language language;
  private final Clock clock;

  AnnouncementPages(
      Announcements announcements, Visitor visitor, Flash flash, Language language, Clock clock) {
    this.announcements = announcements;
    this.visitor = visitor;
    this.flash = flash;
    this.language = language;
    this.clock = clock;
  }

  @GET
  public TemplateInstance list() {
    return Templates.announcements(announcements.current(), HOURS);
  }

  @POST
  public Response announce(
      @FormParam("english") String english,
      @FormParam("chinese") String chinese,
      @FormParam("warning") boolean warning,
      @FormParam("hours") int hours) {
    var text = language.messages(TenantMessages.class);
    if (fits(english) && fits(chinese)) {
      var until = clock.instant().plus(Duration.ofHours(HOURS.contains(hours) ? hours : 24));
      announcements.announce(
          english.strip(), chinese.strip(), warning ? "warning" : "info", until, visitor.subject());
      flash.success(text.announced());
    } else {
      flash.warning(text.badAnnouncement());
    }
    return back();
  }

  @POST
  @Path("{id}/removal")
  public Response withdraw(@PathParam("id") UUID id) {
    if (!announcements.withdraw(id)) {
      throw new NotFoundException();
    }
    return back();
  }

  private static boolean fits(String text) {
    return text != null && !text.isBlank() && text.strip().length() <= LONGEST;
  }

  private static Response back() {
    return Response.seeOther(URI.create("/admin/announcements")).build();
  }
}
