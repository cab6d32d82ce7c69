package io.premortem.risk.pages;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.AssessmentResult;
import io.premortem.risk.Assessments;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.plan.Scenarios;
import io.premortem.risk.whatif.Outlook;
import io.premortem.risk.whatif.WhatIf;
import io.premortem.risk.whatif.WhatIfResult;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What would be if: sliders, and survival with them beside survival without. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
public class WhatIfPages {
  @CheckedTemplate(basePath = "risk")
  static class Templates {
    static native TemplateInstance whatif(View view);
  }

  /**
   * @param answer null when the figures do not allow one
   * @param problem what is wrong then
   */
  record View(
      AssessmentSteps.Head head,
      List<LeverForm.Slider> money,
      List<LeverForm.Slider> risks,
      Answer answer,
      String problem) {}

  /** Survival at the horizon and by month; {@code gained} in percentage points with its sign. */
  record Answer(
      int months,
      double base,
      double p,
      double low,
      double high,
      String gained,
      List<Month> curve) {}

  record Month(int month, double p, double low, double high, double base) {}

  private final Assessments assessments;
  private final Knowledge knowledge;
  private final WhatIf whatIf;
  private final Scenarios scenarios;
  private final AssessmentSteps steps;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  WhatIfPages(
      Assessments assessments,
      Knowledge knowledge,
      WhatIf whatIf,
      Scenarios scenarios,
      AssessmentSteps steps,
      Visitor visitor,
      Language language,
      Flash flash) {
    this.assessments = assessments;
    this.knowledge = knowledge;
    this.whatIf = whatIf;
    this.scenarios = scenarios;
    this.steps = steps;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("{id}/what-if")
  @Requires(Permission.VIEW)
  public TemplateInstance show(
      @PathParam("org") String org, @PathParam("id") UUID id, @Context UriInfo uri) {
    Assessment assessment = assessments.find(id).orElseThrow(NotFoundException::new);
    var form = new LeverForm(knowledge, uri.getQueryParameters(), language);
    var head = steps.head(org, assessment, "what-if");
    if (!head.ready()) {
      return page(head, form, null, language.messages(WhatIfMessages.class).noFigures());
    }
    return switch (whatIf.ask(id, form.levers())) {
      case WhatIfResult.Answered(var outlook) -> page(head, form, answer(outlook), null);
      case WhatIfResult.Refused(var violations) ->
          page(head, form, null, violations.getFirst().message().in(language.locale()));
      case WhatIfResult.Missing() -> throw new NotFoundException();
    };
  }

  /** A copy, to be changed while the assessment stays as it is. */
  @POST
  @Path("{id}/copies")
  @Requires(Permission.EDIT)
  public Response copy(@PathParam("org") String org, @PathParam("id") UUID id) {
    Assessment assessment = assessments.find(id).orElseThrow(NotFoundException::new);
    var words = language.messages(WhatIfMessages.class);
    String name = words.copyOf(assessment.name());
    String fitting = name.substring(0, Math.min(name.length(), Assessments.NAME_LENGTH));
    return switch (scenarios.copy(id, fitting, visitor.subject())) {
      case AssessmentResult.Saved(Assessment copy) -> {
        flash.success(words.copied());
        yield Response.seeOther(URI.create(AssessmentSteps.path(org, copy.id()) + "/what-if"))
            .build();
      }
      case AssessmentResult.Refused _ -> throw new IllegalStateException("a copy's name is bad");
      case AssessmentResult.Missing() -> throw new NotFoundException();
    };
  }

  private static TemplateInstance page(
      AssessmentSteps.Head head, LeverForm form, Answer answer, String problem) {
    return Templates.whatif(new View(head, form.money(), form.risks(), answer, problem));
  }

  private static Answer answer(Outlook outlook) {
    var end = outlook.turned().getLast();
    return new Answer(
        end.month(),
        outlook.base().getLast().p(),
        end.p(),
        end.low(),
        end.high(),
        "%+.1f".formatted(100 * outlook.gained()).replace('-', '−'),
        IntStream.range(0, outlook.turned().size()).mapToObj(t -> month(outlook, t)).toList());
  }

  private static Month month(Outlook outlook, int t) {
    var point = outlook.turned().get(t);
    return new Month(t, point.p(), point.low(), point.high(), outlook.base().get(t).p());
  }
}
