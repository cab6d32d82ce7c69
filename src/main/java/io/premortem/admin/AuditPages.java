package io.premortem.admin;

import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.tenancy.AuditEntry;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A tenant's own audit log, and whether its chain is whole. */
@Path("/o/{org}/audit")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.MANAGE)
public class AuditPages {
  private static final int SHOWN = 200;

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance audit(AuditView view);
  }

  /**
   * @param broken sequence number where the chain breaks; null if it is whole
   */
  record AuditView(List<Row> rows, Long broken) {}

  /** An entry with the name of who acted. */
  record Row(AuditEntry entry, String who) {}

  private final AuditLog log;
  private final Members members;
  private final Language language;

  AuditPages(AuditLog log, Members members, Language language) {
    this.log = log;
    this.members = members;
    this.language = language;
  }

  @GET
  public TemplateInstance audit(@PathParam("org") String org) {
    Map<String, String> names =
        members.all().stream().collect(Collectors.toMap(Member::subject, Member::name));
    var rows = log.newest(SHOWN).stream().map(entry -> new Row(entry, who(entry, names))).toList();
    return Templates.audit(new AuditView(rows, orNull(log.firstBroken())));
  }

  private String who(AuditEntry entry, Map<String, String> names) {
    return "system".equals(entry.actor())
        ? language.messages(AdminMessages.class).system()
        : names.getOrDefault(entry.actor(), entry.actor());
  }

  private static Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
