package io.premortem.risk.whatif;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.risk.Violations;
import io.premortem.risk.valuation.Levers;
import io.premortem.web.Language;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.UUID;

/** What would be if, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfApi {

  /** {@link Levers}; what is null stays as it is. */
  public record Turned(
      Double cash,
      Double burn,
      Double revenue,
      Double growth,
      Double raiseChance,
      Double raiseAmount,
      Integer raiseDelay,
      Map<String, Double> hazards) {

    Levers toLevers() {
      return new Levers(
          or(cash, 1),
          or(burn, 1),
          or(revenue, 1),
          or(growth, 0),
          or(raiseChance, 1),
          or(raiseAmount, 1),
          raiseDelay == null ? 0 : raiseDelay,
          hazards == null ? Map.of() : hazards);
    }

    private static double or(Double value, double rest) {
      return value == null ? rest : value;
    }
  }

  private final WhatIf whatIf;
  private final Language language;

  WhatIfApi(WhatIf whatIf, Language language) {
    this.whatIf = whatIf;
    this.language = language;
  }

  @POST
  @Path("{id}/what-if")
  @Requires(Permission.VIEW)
  public Outlook ask(@PathParam("id") UUID id, Turned turned) {
    return switch (whatIf.ask(id, turned == null ? Levers.REST : turned.toLevers())) {
      case WhatIfResult.Answered(var outlook) -> outlook;
      case WhatIfResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case WhatIfResult.Missing() -> throw new NotFoundException();
    };
  }
}
