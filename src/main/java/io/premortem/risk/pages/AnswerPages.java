package io.premortem.risk.pages;

import io.premortem.dataset.ledger.Ledger;
import io.premortem.dataset.ledger.Ledgers;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.AssessmentDraft;
import io.premortem.risk.AssessmentResult;
import io.premortem.risk.Assessments;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.library.Library;
import io.premortem.risk.pages.AssessmentSteps.Head;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.premortem.web.VisitorProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Answering: one page for each area and one for the money, saved with every change. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class AnswerPages {
  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance area(AreaView view);

    static native TemplateInstance finance(FinanceView view);
  }

  /**
   * @param law whether the legal obligations that the questionnaire finds belong here
   */
  record AreaView(Head head, String id, String title, List<Question> questions, boolean law) {}

  /**
   * @param ledgers data sets that figures can be taken from
   * @param measured null when none were
   * @param compute costs of the compute plan; empty without one
   */
  record FinanceView(
      Head head,
      FinanceForm form,
      List<String> currencies,
      List<Ledger.Name> ledgers,
      MeasuredFigures measured,
      List<PlannedCost> compute) {
    public String currency() {
      return form.get("currency");
    }
  }

  private final Assessments assessments;
  private final Library library;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;
  private final Ledgers ledgers;
  private final AssessmentSteps steps;
  private final VisitorProfile profile;
  private final Clock clock;

  AnswerPages(
      Assessments assessments,
      Library library,
      Visitor visitor,
      Language language,
      Flash flash,
      Ledgers ledgers,
      AssessmentSteps steps,
      VisitorProfile profile,
      Clock clock) {
    this.assessments = assessments;
    this.library = library;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
    this.ledgers = ledgers;
    this.steps = steps;
    this.profile = profile;
    this.clock = clock;
  }

  @GET
  @Path("{id}/areas/{area}")
  @Requires(Permission.VIEW)
  public TemplateInstance area(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("area") String area) {
    var assessment = found(id);
    return areaPage(org, assessment, area(assessment, area), List.of(), null);
  }

  @POST
  @Path("{id}/areas/{area}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Object answer(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @PathParam("area") String areaId,
      @HeaderParam("HX-Request") boolean partial,
      MultivaluedMap<String, String> form) {
    var area = area(found(id), areaId);
    var draft = AssessmentDraft.ofAnswers(AnswerForm.answers(area, form));
    return switch (assessments.change(id, draft, visitor.subject())) {
      case AssessmentResult.Saved _ -> partial ? saved() : next(org, id, area);
      case AssessmentResult.Refused(var violations) ->
          refused(partial, areaPage(org, found(id), area, violations, form));
      case AssessmentResult.Missing() -> throw new NotFoundException();
    };
  }

  @GET
  @Path("{id}/finance")
  @Requires(Permission.VIEW)
  public TemplateInstance finance(@PathParam("org") String org, @PathParam("id") UUID id) {
    var assessment = found(id);
    Finance finance = assessment.finance();
    var form =
        finance == null
            ? FinanceForm.empty(profile.currencyOr(Finance.DEFAULT_CURRENCY))
            : FinanceForm.of(finance);
    return financePage(org, assessment, form);
  }

  @POST
  @Path("{id}/finance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Object money(
      @PathParam("org") String org, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    var draft = AssessmentDraft.ofFinance(FinanceForm.toJson(form));
    return switch (assessments.change(id, draft, visitor.subject())) {
      case AssessmentResult.Saved _ -> {
        flash.success(language.messages(RiskMessages.class).saved());
        yield Response.seeOther(URI.create(AssessmentSteps.path(org, id) + "/finance")).build();
      }
      case AssessmentResult.Refused(var violations) ->
          refused(
              false,
              financePage(org, found(id), FinanceForm.of(form, violations, language.locale())));
      case AssessmentResult.Missing() -> throw new NotFoundException();
    };
  }

  private Assessment found(UUID id) {
    return assessments.find(id).orElseThrow(NotFoundException::new);
  }

  private Area area(Assessment assessment, String id) {
    return library.of(assessment.knowledgeVersion()).area(id).orElseThrow(NotFoundException::new);
  }

  private static Response saved() {
    return Response.noContent().build();
  }

  // A change saved on the way is not told off: the page does it when it is sent as a whole.
  private static Response refused(boolean partial, TemplateInstance page) {
    return partial ? saved() : RenderedPage.again(page);
  }

  private Response next(String org, UUID id, Area area) {
    var areas = library.newest().areas().stream().map(Area::id).toList();
    int at = areas.indexOf(area.id()) + 1;
    var place = at < areas.size() ? "/areas/" + areas.get(at) : "/finance";
    return Response.seeOther(URI.create(AssessmentSteps.path(org, id) + place)).build();
  }

  private TemplateInstance areaPage(
      String org,
      Assessment assessment,
      Area area,
      List<Violation> violations,
      MultivaluedMap<String, String> form) {
    var currency =
        assessment.finance() == null ? Finance.DEFAULT_CURRENCY : assessment.finance().currency();
    var questions =
        area.indicators().stream()
            .map(
                indicator -> {
                  var question =
                      Question.of(
                          indicator,
                          assessment.answers().get(indicator.id()),
                          evidence(assessment, indicator.id()),
                          error(violations, indicator.id()),
                          currency,
                          language);
                  return form == null
                      ? question
                      : question.typed(
                          form.getFirst(indicator.id() + ".low"),
                          form.getFirst(indicator.id() + ".high"));
                })
            .toList();
    return Templates.area(
        new AreaView(
            steps.head(org, assessment, area.id()),
            area.id(),
            area.name().in(language.locale()),
            questions,
            area.indicators().stream().anyMatch(Indicator::countsObligations)));
  }

  private String evidence(Assessment assessment, String indicator) {
    if (!assessment.answers().containsKey(indicator)) {
      return null;
    }
    var words = language.messages(EvidenceMessages.class);
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var evidence =
        assessment
            .evidence()
            .getOrDefault(indicator, Evidence.claimed(today, null, clock.instant()));
    var grades = library.version(assessment.knowledgeVersion()).grades();
    long percent = Math.round(100 * evidence.credibility(grades, today));
    return words.line(
        EvidenceView.status(evidence.status(), words),
        language.pick(percent + " %", percent + "%"));
  }

  private String error(List<Violation> violations, String indicator) {
    var field = "answers." + indicator;
    return violations.stream()
        .filter(v -> v.field().equals(field) || v.field().startsWith(field + "."))
        .findFirst()
        .map(v -> v.message().in(language.locale()))
        .orElse("");
  }

  private TemplateInstance financePage(String org, Assessment assessment, FinanceForm form) {
    var currencies = library.newest().unitsPerDollar().keySet().stream().sorted().toList();
    return Templates.finance(
        new FinanceView(
            steps.head(org, assessment, "finance"),
            form,
            currencies,
            ledgers.recognised(),
            MeasuredFigures.of(org, assessment.measured(), language.messages(RiskMessages.class)),
            PlannedCost.of(
                assessment,
                new ComputeText(language.messages(ComputeMessages.class), language.locale()))));
  }
}
