package io.premortem.risk.crosscheck;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Violations;
import io.premortem.risk.evidence.AnswerText;
import io.premortem.risk.evidence.EvidenceJson;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.library.Library;
import io.premortem.risk.valuation.Evidence;
import io.premortem.web.Language;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Answers beside their evidence, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CrossCheckApi {

  /**
   * @param items one for each indicator that is answered or measured
   */
  public record View(List<Item> items, List<Contradiction> contradictions) {}

  /**
   * @param answer as declared; null while it is open
   * @param credibility chance that it holds today; null while it is open
   * @param measured null when nothing measures it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Item(
      String indicator,
      String area,
      Text text,
      Text answer,
      EvidenceJson evidence,
      Double credibility,
      MeasuredView measured) {}

  /** What the data say. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MeasuredView(Text answer, LocalDate asOf, Evidence.Origin dataset, Text found) {}

  /** Why a contradiction stands. */
  public record Explained(String reason) {}

  private final CrossChecks checks;
  private final Library library;
  private final Visitor visitor;
  private final Language language;

  CrossCheckApi(CrossChecks checks, Library library, Visitor visitor, Language language) {
    this.checks = checks;
    this.library = library;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  @Path("{id}/evidence")
  @Requires(Permission.VIEW)
  public View get(@PathParam("id") UUID id) {
    return view(id);
  }

  @POST
  @Path("{id}/evidence/{indicator}/measured")
  @Consumes(MediaType.WILDCARD)
  @Requires(Permission.EDIT)
  public View takeOver(@PathParam("id") UUID id, @PathParam("indicator") String indicator) {
    return kept(id, checks.takeOver(id, indicator, visitor.subject()));
  }

  @PUT
  @Path("{id}/contradictions/{key}/explanation")
  @Requires(Permission.EDIT)
  public View explain(@PathParam("id") UUID id, @PathParam("key") String key, Explained explained) {
    String reason = explained == null ? null : explained.reason();
    return kept(id, checks.explain(id, key, reason, visitor.subject()));
  }

  private View kept(UUID id, CrossCheckResult result) {
    return switch (result) {
      case CrossCheckResult.Kept() -> view(id);
      case CrossCheckResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case CrossCheckResult.Missing() -> throw new NotFoundException();
    };
  }

  private View view(UUID id) {
    CrossCheck check = checks.of(id).orElseThrow(NotFoundException::new);
    Map<String, EvidenceJson> evidence = EvidenceJson.of(check.assessment().evidence());
    List<Item> items =
        library.of(check.assessment().knowledgeVersion()).areas().stream()
            .flatMap(
                area ->
                    area.indicators().stream()
                        .filter(i -> knows(check, i.id()))
                        .map(i -> item(check, area, i, evidence.get(i.id()))))
            .toList();
    return new View(items, check.contradictions());
  }

  private static boolean knows(CrossCheck check, String indicator) {
    return check.assessment().answers().containsKey(indicator)
        || check.measured().containsKey(indicator);
  }

  private static Item item(
      CrossCheck check, Area area, Indicator indicator, EvidenceJson evidence) {
    String id = indicator.id();
    MeasuredAnswer measured = check.measured().get(id);
    return new Item(
        id,
        area.id(),
        indicator.text(),
        AnswerText.of(indicator, check.assessment().answers().get(id)),
        evidence,
        check.credibilities().get(id),
        measured == null
            ? null
            : new MeasuredView(
                AnswerText.of(indicator, measured.answer()),
                measured.asOf(),
                measured.source(),
                measured.found()));
  }
}
