package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;

/** Relations for programs. */
@Path("/api/v1/o/{org}/datasets")
public class RelationsApi {
  private final Relations relations;
  private final Language language;

  RelationsApi(Relations relations, Language language) {
    this.relations = relations;
    this.language = language;
  }

  /**
   * Pairs of columns, repeated columns, near-duplicate rows; with {@code target} also what each
   * column tells of it and which give it away. 422 for a target that is no column.
   */
  @GET
  @Path("{id}/relations")
  @Requires(Permission.VIEW)
  public RelationsView get(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @QueryParam("target") @DefaultValue("") String target) {
    return RelationsView.of(found(relations.find(id, target), language));
  }

  static RelationsResult.Found found(Optional<RelationsResult> result, Language language) {
    return switch (result.orElseThrow(NotFoundException::new)) {
      case RelationsResult.Found found -> found;
      case RelationsResult.UnknownTarget(String target) -> {
        var messages = language.messages(RelationsMessages.class);
        var text = messages.unknownTarget(target);
        throw Problem.unprocessable(messages.unknownTitle(), "target", text).toException();
      }
    };
  }
}
