package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;

/** What changed between a data set and another, by default the version before. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class ChangePages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance changes(ChangePage view);
  }

  private final DatasetVersions versions;
  private final DatasetChanges changes;
  private final SeriesViews views;
  private final Language language;

  ChangePages(
      DatasetVersions versions, DatasetChanges changes, SeriesViews views, Language language) {
    this.versions = versions;
    this.changes = changes;
    this.views = views;
    this.language = language;
  }

  @GET
  @Path("{id}/changes")
  @Requires(Permission.VIEW)
  public TemplateInstance changes(
      @PathParam("org") String org, @PathParam("id") UUID id, @QueryParam("with") UUID with) {
    var series = views.of(org, id);
    var choice = versions.list(id, Optional.empty()).orElseThrow(NotFoundException::new).items();
    var earlier =
        with == null ? versions.before(series.dataset()).map(Dataset::id) : Optional.of(with);
    if (earlier.isEmpty()) {
      return Templates.changes(ChangePage.nothing(series, choice));
    }
    var change = changes.between(earlier.get(), id).orElseThrow(NotFoundException::new);
    return Templates.changes(
        ChangePage.of(
            series,
            change,
            choice,
            language.messages(ChangeMessages.class),
            DatasetTexts.of(language)));
  }
}
