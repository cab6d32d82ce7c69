package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** Two reports side by side, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class ComparisonApi {
  private final Comparisons comparisons;
  private final Language language;

  ComparisonApi(Comparisons comparisons, Language language) {
    this.comparisons = comparisons;
    this.language = language;
  }

  /**
   * The assessment's newest report against another.
   *
   * @param with id of a report, or of an assessment for its newest
   */
  @GET
  @Path("{id}/comparison")
  @Requires(Permission.VIEW)
  public Comparison compare(@PathParam("id") UUID id, @QueryParam("with") UUID with) {
    if (with == null) {
      var words = language.messages(ComparisonMessages.class);
      throw Problem.badRequest("with", words.nameOne()).toException();
    }
    return comparisons.between(id, with).orElseThrow(NotFoundException::new);
  }
}
