package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.risk.compute.ComputePlan;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Works a compute plan out for machines: nothing is stored. */
@Path("/api/v1/o/{org}/compute-plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ComputePlanApi {
  private final ComputePlans plans;
  private final Language language;

  ComputePlanApi(ComputePlans plans, Language language) {
    this.plans = plans;
    this.language = language;
  }

  @POST
  @Requires(Permission.VIEW)
  public ComputeAnswer calculate(@PathParam("org") String org, JsonNode body) {
    ComputePlan plan = accepted(plans, body, language);
    return ComputeAnswer.of(plans.write(plan), plans.cost(plan), Optional.empty());
  }

  /** The plan, or a 422 that names every field to mend. */
  static ComputePlan accepted(ComputePlans plans, JsonNode body, Language language) {
    if (body == null || !body.isObject()) {
      throw Problem.badRequest("body", "Send a JSON object with model, training and serving.")
          .toException();
    }
    var reading = plans.read(body);
    if (!reading.violations().isEmpty()) {
      throw Violations.problem(reading.violations(), language).toException();
    }
    return reading.plan();
  }
}
