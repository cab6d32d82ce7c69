package io.premortem.admin;

import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditFilter;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A tenant's own audit log, and whether its chain is whole. */
@Path("/o/{org}/audit")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.MANAGE)
public class AuditPages {
  private static final int SHOWN = 100;

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance audit(AuditView view);
  }

  /**
   * @param broken sequence number where the chain breaks; null if it is whole
   * @param people who may be asked for, by subject
   * @param next link to older entries; null if there are none
   */
  record AuditView(
      String path,
      List<Row> rows,
      Long broken,
      Asked asked,
      Map<String, String> people,
      String next) {}

  /** What the form asks for, as typed. */
  public record Asked(String who, String what, String on, String from, String to) {
    String query() {
      return "who="
          + encoded(who)
          + "&what="
          + encoded(what)
          + "&on="
          + encoded(on)
          + "&from="
          + encoded(from)
          + "&to="
          + encoded(to);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /** An entry with the name of who acted. */
  record Row(AuditEntry entry, String who) {}

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 1, 1);

  private final AuditLog log;
  private final Members members;
  private final Language language;

  AuditPages(AuditLog log, Members members, Language language) {
    this.log = log;
    this.members = members;
    this.language = language;
  }

  @GET
  public TemplateInstance audit(
      @PathParam("org") String org,
      @QueryParam("who") @DefaultValue("") String who,
      @QueryParam("what") @DefaultValue("") String what,
      @QueryParam("on") @DefaultValue("") String on,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("before") @DefaultValue("9223372036854775807") long before) {
    var asked = new Asked(who.strip(), what.strip(), on.strip(), from.strip(), to.strip());
    Map<String, String> names =
        members.all().stream().collect(Collectors.toMap(Member::subject, Member::name));
    var entries = log.find(filter(asked), before, SHOWN + 1);
    var path = "/o/" + org + "/audit";
    var next =
        entries.size() > SHOWN
            ? path + "?" + asked.query() + "&before=" + entries.get(SHOWN - 1).sequence()
            : null;
    return Templates.audit(
        new AuditView(
            path,
            entries.stream().limit(SHOWN).map(entry -> new Row(entry, who(entry, names))).toList(),
            orNull(log.firstBroken()),
            asked,
            names,
            next));
  }

  // Days are whole, in UTC as the page shows them; what is no day lets everything pass.
  private static AuditFilter filter(Asked asked) {
    return new AuditFilter(
        asked.who(),
        asked.what(),
        asked.on(),
        day(asked.from()).orElse(EARLIEST).atStartOfDay(ZoneOffset.UTC).toInstant(),
        day(asked.to()).orElse(LATEST).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.isAfter(EARLIEST) && day.isBefore(LATEST));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private String who(AuditEntry entry, Map<String, String> names) {
    var text = language.messages(AdminMessages.class);
    return switch (entry.actor()) {
      case "system" -> text.system();
      case "visitor" -> text.guest();
      default -> names.getOrDefault(entry.actor(), entry.actor());
    };
  }

  private static Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
