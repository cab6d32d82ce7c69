package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/** What changed between data sets, for programs. */
@Path("/api/v1/o/{org}/datasets")
public class ChangeApi {
  private final Datasets datasets;
  private final DatasetVersions versions;
  private final DatasetChanges changes;
  private final Language language;

  ChangeApi(
      Datasets datasets, DatasetVersions versions, DatasetChanges changes, Language language) {
    this.datasets = datasets;
    this.versions = versions;
    this.changes = changes;
    this.language = language;
  }

  /**
   * From the version before, or from the data set {@code with}; 404 for a first version without
   * one.
   */
  @GET
  @Path("{id}/changes")
  @Requires(Permission.VIEW)
  public ChangeView changes(
      @PathParam("org") String org, @PathParam("id") UUID id, @QueryParam("with") UUID with) {
    var dataset = datasets.find(id).orElseThrow(NotFoundException::new);
    var earlier =
        with == null
            ? versions.before(dataset).map(Dataset::id).orElseThrow(() -> first().toException())
            : with;
    return changes.between(earlier, id).map(ChangeView::of).orElseThrow(NotFoundException::new);
  }

  private Problem first() {
    var text = language.messages(ChangeMessages.class);
    return new Problem(404, text.first(), text.firstRemedy(), List.of());
  }
}
