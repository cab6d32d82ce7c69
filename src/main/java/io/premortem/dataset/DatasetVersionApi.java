package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Cursor;
import io.premortem.web.Language;
import io.premortem.web.Page;
import io.premortem.web.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;

/** Versions, names and deletion of data sets for programs. */
@Path("/api/v1/o/{org}/datasets")
public class DatasetVersionApi {
  /** A new name for the whole series. */
  public record NewName(String name) {}

  private final DatasetVersions versions;
  private final DatasetDeletions deletions;
  private final Visitor visitor;
  private final Language language;

  DatasetVersionApi(
      DatasetVersions versions, DatasetDeletions deletions, Visitor visitor, Language language) {
    this.versions = versions;
    this.deletions = deletions;
    this.visitor = visitor;
    this.language = language;
  }

  /** All versions that share the data set's name, newest first. */
  @GET
  @Path("{id}/versions")
  @Requires(Permission.VIEW)
  public Page<DatasetSummary> versions(
      @PathParam("org") String org, @PathParam("id") UUID id, @QueryParam("cursor") String cursor) {
    return versions.list(id, Cursor.parse(cursor)).orElseThrow(NotFoundException::new);
  }

  /** Renames the whole series; 409 when another one has the name. */
  @PATCH
  @Path("{id}")
  @Requires(Permission.EDIT)
  public DatasetView rename(
      @PathParam("org") String org, @PathParam("id") UUID id, NewName change) {
    var name = change == null ? null : change.name();
    var result = versions.rename(id, name, visitor.subject()).orElseThrow(NotFoundException::new);
    var text = LifecycleTexts.of(language);
    return switch (result) {
      case RenameResult.Renamed(Dataset dataset) ->
          DatasetView.of(dataset, DatasetTexts.of(language));
      case RenameResult.Taken taken ->
          throw Problem.conflict(text.messages().notRenamed(), text.refusal(taken)).toException();
      case RenameResult.Blank _, RenameResult.TooLong _ -> {
        var refusal = text.refusal(result);
        throw Problem.unprocessable(text.messages().notRenamed(), "name", refusal).toException();
      }
    };
  }

  /**
   * Deletes the version, or with {@code series=true} all of its name. 409 with what depends on it,
   * unless {@code force=true}.
   */
  @DELETE
  @Path("{id}")
  @Requires(Permission.EDIT)
  public void delete(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @QueryParam("series") boolean series,
      @QueryParam("force") boolean force) {
    var result =
        deletions.delete(id, series, force, visitor.subject()).orElseThrow(NotFoundException::new);
    if (result instanceof DeletionResult.InUse(List<Dependent> dependents)) {
      throw inUse(org, dependents).toException();
    }
  }

  private Problem inUse(String org, List<Dependent> dependents) {
    var text = LifecycleTexts.of(language);
    var faults =
        dependents.stream()
            .map(text::title)
            .distinct()
            .map(title -> Problem.Fault.field("id", title))
            .toList();
    return new Problem(
        409, text.messages().inUse(), text.messages().inUseRemedy(faults.size()), faults);
  }
}
