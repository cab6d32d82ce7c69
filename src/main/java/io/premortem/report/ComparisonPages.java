package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
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
import java.util.List;
import java.util.UUID;

/** Two reports side by side, for people of the tenant. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class ComparisonPages {
  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance compare(View view);
  }

  /** What can be chosen, by id of the report. */
  record Option(UUID report, String name, boolean chosen) {}

  /**
   * @param path of the assessment
   * @param answer null until something is chosen
   */
  record View(String name, String path, List<Option> options, ComparisonView answer) {}

  private final Comparisons comparisons;
  private final Assessments assessments;
  private final Language language;

  ComparisonPages(Comparisons comparisons, Assessments assessments, Language language) {
    this.comparisons = comparisons;
    this.assessments = assessments;
    this.language = language;
  }

  /**
   * @param with id of a report, or of an assessment for its newest
   */
  @GET
  @Path("{id}/compare")
  @Requires(Permission.VIEW)
  public TemplateInstance compare(
      @PathParam("org") String org, @PathParam("id") UUID id, @QueryParam("with") UUID with) {
    Assessment assessment = assessments.find(id).orElseThrow(NotFoundException::new);
    Comparison both =
        with == null ? null : comparisons.between(id, with).orElseThrow(NotFoundException::new);
    var words = language.messages(ComparisonMessages.class);
    var options =
        comparisons.choices(id).stream()
            .map(
                choice ->
                    new Option(
                        choice.report(),
                        words.named(choice.name(), choice.number()),
                        both != null && choice.report().equals(both.with().report())))
            .toList();
    return Templates.compare(
        new View(
            assessment.name(),
            "/o/" + org + "/assessments/" + id,
            options,
            both == null ? null : ComparisonView.of(both, language)));
  }
}
