package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Violation;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Duration;
import java.util.List;

/** Simulations for machines: nothing is stored. */
@Path("/api/v1/o/{org}/simulations")
public class SimulationApi {
  private final SimulationDesk desk;
  private final Language language;

  SimulationApi(SimulationDesk desk, Language language) {
    this.desk = desk;
    this.language = language;
  }

  @POST
  @Blocking
  @Requires(Permission.VIEW)
  public SimulationAnswer simulate(@PathParam("org") String org, JsonNode body) {
    return switch (SimulationJson.read(body)) {
      case SimulationJson.Accepted(Simulation simulation) -> run(simulation);
      case SimulationJson.Rejected(List<Violation> violations) ->
          throw rejected(violations).toException();
    };
  }

  private SimulationAnswer run(Simulation simulation) {
    long start = System.nanoTime();
    var result = desk.run(simulation);
    return SimulationAnswer.of(result, Duration.ofNanos(System.nanoTime() - start).toMillis());
  }

  private String message(Violation violation) {
    return language.pick(violation.message(), violation.chinese());
  }

  private Problem rejected(List<Violation> violations) {
    var text = language.messages(SimulationMessages.class);
    Violation first = violations.getFirst();
    return Problem.unprocessable(
        text.rejectedTitle(),
        text.rejectedDetail(first.field(), message(first)),
        violations.stream()
            .map(violation -> Problem.Fault.field(violation.field(), message(violation)))
            .toList());
  }
}
