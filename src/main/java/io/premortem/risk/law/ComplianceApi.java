package io.premortem.risk.law;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.risk.Violations;
import io.premortem.risk.compliance.Pressure;
import io.premortem.risk.compliance.Rules;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** The questionnaire of an assessment and its obligations, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ComplianceApi {
  private final Obligations obligations;
  private final Assessments assessments;
  private final Rules rules;
  private final Visitor visitor;
  private final Language language;

  ComplianceApi(
      Obligations obligations,
      Assessments assessments,
      Rules rules,
      Visitor visitor,
      Language language) {
    this.obligations = obligations;
    this.assessments = assessments;
    this.rules = rules;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  @Path("{id}/compliance")
  @Requires(Permission.VIEW)
  public ComplianceView get(@PathParam("id") UUID id) {
    return obligations.find(id).map(this::view).orElseThrow(NotFoundException::new);
  }

  @PUT
  @Path("{id}/compliance")
  @Requires(Permission.EDIT)
  public ComplianceView change(@PathParam("id") UUID id, ComplianceDraft draft) {
    if (draft == null) {
      throw Problem.badRequest("body", "Send a JSON object with answers, marks or both.")
          .toException();
    }
    return switch (obligations.change(id, draft, visitor.subject())) {
      case ComplianceResult.Saved(Compliance compliance) -> view(compliance);
      case ComplianceResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case ComplianceResult.Missing() -> throw new NotFoundException();
    };
  }

  private ComplianceView view(Compliance compliance) {
    Assessment assessment =
        assessments.find(compliance.assessment()).orElseThrow(NotFoundException::new);
    List<Pressure> pressures =
        Pressure.of(compliance.applicability(), assessment.answers().keySet());
    return ComplianceView.of(compliance, rules, pressures);
  }
}
