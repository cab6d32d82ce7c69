package io.premortem.risk.pages;

import io.premortem.dataset.Datasets;
import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.AssessmentDraft;
import io.premortem.risk.AssessmentResult;
import io.premortem.risk.Assessments;
import io.premortem.risk.crosscheck.CrossCheck;
import io.premortem.risk.crosscheck.CrossCheckResult;
import io.premortem.risk.crosscheck.CrossChecks;
import io.premortem.risk.evidence.EvidenceDraft;
import io.premortem.risk.library.Library;
import io.premortem.risk.pages.EvidenceView.Wrong;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What stands behind the answers, and what contradicts them. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class EvidencePages {
  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance evidence(EvidenceView view);
  }

  private final CrossChecks checks;
  private final Assessments assessments;
  private final Datasets datasets;
  private final CardEvidence cards;
  private final Members members;
  private final Library library;
  private final AssessmentSteps steps;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  EvidencePages(
      CrossChecks checks,
      Assessments assessments,
      Datasets datasets,
      CardEvidence cards,
      Members members,
      Library library,
      AssessmentSteps steps,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.checks = checks;
    this.assessments = assessments;
    this.datasets = datasets;
    this.cards = cards;
    this.members = members;
    this.library = library;
    this.steps = steps;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/evidence")
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @PathParam("id") UUID id) {
    return page(org, id, Wrong.NOTHING);
  }

  @POST
  @Path("{id}/evidence/{indicator}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response change(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @PathParam("indicator") String indicator,
      @Context UriInfo uri,
      MultivaluedMap<String, String> form) {
    EvidenceDraft draft = cards.complete(draft(form), form.getFirst("card"), org, uri);
    var change = AssessmentDraft.ofEvidence(Map.of(indicator, draft));
    return switch (assessments.change(id, change, visitor.subject())) {
      case AssessmentResult.Saved _ -> back(org, id, words().saved(), "#" + indicator);
      case AssessmentResult.Refused(var violations) ->
          refused(org, id, new Wrong(indicator, draft, null, violations));
      case AssessmentResult.Missing() -> throw new NotFoundException();
    };
  }

  @POST
  @Path("{id}/evidence/{indicator}/measured")
  @Requires(Permission.EDIT)
  public Response takeOver(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @PathParam("indicator") String indicator) {
    if (checks.takeOver(id, indicator, visitor.subject()) instanceof CrossCheckResult.Missing) {
      throw new NotFoundException();
    }
    return back(org, id, words().taken(), "#" + indicator);
  }

  @POST
  @Path("{id}/contradictions/{key}")
  @Requires(Permission.EDIT)
  public Response explain(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @PathParam("key") String key,
      @FormParam("reason") String reason) {
    return switch (checks.explain(id, key, reason, visitor.subject())) {
      case CrossCheckResult.Kept() -> back(org, id, words().saved(), "");
      case CrossCheckResult.Refused(var violations) ->
          refused(org, id, new Wrong(key, null, reason, violations));
      case CrossCheckResult.Missing() -> throw new NotFoundException();
    };
  }

  private static EvidenceDraft draft(MultivaluedMap<String, String> form) {
    boolean documented = "documented".equals(form.getFirst("status"));
    String dataset = form.getFirst("dataset");
    return new EvidenceDraft(
        form.getFirst("status"),
        form.getFirst("asOf"),
        documented ? form.getFirst("note") : null,
        documented ? form.getFirst("link") : null,
        documented ? uuid(dataset) : null);
  }

  private static UUID uuid(String text) {
    try {
      return text == null || text.isBlank() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      // No data set has it, which the check says.
      return new UUID(0, 0);
    }
  }

  private EvidenceMessages words() {
    return language.messages(EvidenceMessages.class);
  }

  private Response back(String org, UUID id, String said, String anchor) {
    flash.success(said);
    var at = URI.create(AssessmentSteps.path(org, id) + "/evidence" + anchor);
    return Response.seeOther(at).build();
  }

  private Response refused(String org, UUID id, Wrong wrong) {
    return RenderedPage.again(page(org, id, wrong));
  }

  private TemplateInstance page(String org, UUID id, Wrong wrong) {
    CrossCheck check = checks.of(id).orElseThrow(NotFoundException::new);
    var people = members.all().stream().collect(Collectors.toMap(Member::subject, Member::name));
    var choices =
        datasets.list(Optional.empty()).items().stream()
            .map(dataset -> new EvidenceView.Choice(dataset.id(), dataset.name()))
            .toList();
    var knowledge = library.of(check.assessment().knowledgeVersion());
    return Templates.evidence(
        new EvidenceView.Reading(check, knowledge, people, wrong, language)
            .view(steps.head(org, check.assessment(), "evidence"), choices, cards.choices()));
  }
}
