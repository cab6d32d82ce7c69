package io.premortem.report.knowledge;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.KnowledgeFiles;
import io.premortem.risk.library.Library;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** What the platform knows and since when, for administrators: in figures, whoever uses it. */
@Path("/admin/knowledge")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class KnowledgeVersionPages {
  @CheckedTemplate(basePath = "knowledge")
  static class Templates {
    static native TemplateInstance versions(VersionsView view);
  }

  /**
   * @param version in force
   */
  record VersionsView(
      String version, List<Row> areas, AreaRecords all, List<KnowledgeVersion> versions) {}

  /**
   * @param sha256 of the area's file, hexadecimal
   */
  record Row(String area, String name, String version, AreaRecords records, String sha256) {}

  private final Library library;
  private final KnowledgeVersions versions;
  private final Language language;

  KnowledgeVersionPages(Library library, KnowledgeVersions versions, Language language) {
    this.library = library;
    this.versions = versions;
    this.language = language;
  }

  @GET
  public TemplateInstance show() {
    var knowledge = library.newest();
    return Templates.versions(
        new VersionsView(
            knowledge.version(),
            knowledge.areas().stream().map(this::row).toList(),
            AreaRecords.of(knowledge.areas()),
            versions.all()));
  }

  private Row row(Area area) {
    return new Row(
        area.id(),
        area.name().in(language.locale()),
        area.version(),
        AreaRecords.of(List.of(area)),
        KnowledgeFiles.sha256(area.id() + ".yaml"));
  }
}
