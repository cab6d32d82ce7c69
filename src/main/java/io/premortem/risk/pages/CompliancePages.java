package io.premortem.risk.pages;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.compliance.Duty.Status;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.compliance.Rules;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.law.Compliance;
import io.premortem.risk.law.ComplianceResult;
import io.premortem.risk.law.Obligations;
import io.premortem.risk.pages.CompliancePage.Tab;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The applicability questionnaire of an assessment and the obligations that follow from it. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class CompliancePages {
  private static final String ALL = "all";

  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance compliance(CompliancePage view);
  }

  private final Assessments assessments;
  private final Obligations obligations;
  private final Rules rules;
  private final AssessmentSteps steps;
  private final ComplianceTexts texts;
  private final Visitor visitor;
  private final Flash flash;

  CompliancePages(
      Assessments assessments,
      Obligations obligations,
      Rules rules,
      Knowledge knowledge,
      AssessmentSteps steps,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.assessments = assessments;
    this.obligations = obligations;
    this.rules = rules;
    this.steps = steps;
    this.texts = new ComplianceTexts(rules, knowledge, language);
    this.visitor = visitor;
    this.flash = flash;
  }

  /**
   * @param show open, coming, undecided, done or all; anything else means open
   */
  @GET
  @Path("{id}/compliance")
  @Requires(Permission.VIEW)
  public TemplateInstance show(
      @PathParam("org") String org, @PathParam("id") UUID id, @QueryParam("show") String show) {
    return Templates.compliance(page(org, id, show, List.of()));
  }

  @POST
  @Path("{id}/compliance")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response change(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @QueryParam("show") String show,
      MultivaluedMap<String, String> form) {
    var draft = ComplianceForm.draft(rules.questionnaire(), form);
    return switch (obligations.change(id, draft, visitor.subject())) {
      case ComplianceResult.Saved _ -> {
        flash.success(texts.messages().saved());
        yield Response.seeOther(URI.create(path(org, id, tab(show)))).build();
      }
      case ComplianceResult.Refused(var violations) ->
          RenderedPage.again(Templates.compliance(page(org, id, show, violations)));
      case ComplianceResult.Missing() -> throw new NotFoundException();
    };
  }

  private static String path(String org, UUID id, String show) {
    return AssessmentSteps.path(org, id) + "/compliance?show=" + show;
  }

  private static String tab(String show) {
    return ALL.equals(show) ? ALL : status(show).name().toLowerCase(Locale.ROOT);
  }

  private static Status status(String show) {
    for (Status status : Status.values()) {
      if (status.name().toLowerCase(Locale.ROOT).equals(show)) {
        return status;
      }
    }
    return Status.OPEN;
  }

  private CompliancePage page(String org, UUID id, String show, List<Violation> violations) {
    Assessment assessment = assessments.find(id).orElseThrow(NotFoundException::new);
    Compliance found = obligations.find(id).orElseThrow(NotFoundException::new);
    boolean begun = found.applicability().begun();
    return new CompliancePage(
        steps.head(org, assessment, "law"),
        tab(show),
        !violations.isEmpty(),
        found.answers().replies().size(),
        rules.questionnaire().questions().size(),
        found.applicability().asOf().toString(),
        rules.version(),
        texts.sections(found.answers(), violations),
        tabs(org, id, tab(show), found),
        begun ? texts.groups(found, assessment, ALL.equals(show) ? null : status(show)) : List.of(),
        texts.effects(found, assessment),
        (int) Pressure.MOST);
  }

  private List<Tab> tabs(String org, UUID id, String show, Compliance found) {
    boolean begun = found.applicability().begun();
    List<Tab> tabs = new ArrayList<>();
    int sum = 0;
    for (Status status : Status.values()) {
      int count = begun ? (int) found.applicability().with(status).count() : 0;
      sum += count;
      tabs.add(
          tab(org, id, show, status.name().toLowerCase(Locale.ROOT), texts.label(status), count));
    }
    tabs.add(tab(org, id, show, ALL, texts.messages().all(), sum));
    return tabs;
  }

  private static Tab tab(String org, UUID id, String show, String tab, String label, int count) {
    return new Tab(tab, label, path(org, id, tab), count, tab.equals(show));
  }
}
