package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.web.Language;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;

/** The compute plan of an assessment, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ComputeApi {
  private final Assessments assessments;
  private final ComputePlans plans;
  private final Visitor visitor;
  private final Language language;

  ComputeApi(Assessments assessments, ComputePlans plans, Visitor visitor, Language language) {
    this.assessments = assessments;
    this.plans = plans;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  @Path("{id}/compute")
  @Requires(Permission.VIEW)
  public ComputeAnswer get(@PathParam("id") UUID id) {
    return answer(assessments.find(id).orElseThrow(NotFoundException::new));
  }

  @PUT
  @Path("{id}/compute")
  @Requires(Permission.EDIT)
  public ComputeAnswer put(@PathParam("id") UUID id, JsonNode body) {
    // Whether it is there comes first: another tenant's is not worth a word about the plan.
    assessments.find(id).orElseThrow(NotFoundException::new);
    ComputePlan plan = ComputePlanApi.accepted(plans, body, language);
    if (!plans.attach(id, plan, visitor.subject())) {
      throw new NotFoundException();
    }
    return get(id);
  }

  @DELETE
  @Path("{id}/compute")
  @Requires(Permission.EDIT)
  public void delete(@PathParam("id") UUID id) {
    if (!plans.detach(id, visitor.subject())) {
      throw new NotFoundException();
    }
  }

  private ComputeAnswer answer(Assessment assessment) {
    ComputePlan plan = assessment.compute();
    if (plan == null) {
      throw new NotFoundException();
    }
    return ComputeAnswer.of(plans.write(plan), plans.cost(plan), plans.runway(assessment, plan));
  }
}
