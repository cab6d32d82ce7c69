package io.premortem.risk.law;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.risk.compliance.Rules;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The compliance rules, for whoever wants to check what an obligation rests on. */
@Path("/api/v1/compliance")
@Produces(MediaType.APPLICATION_JSON)
public class RulesApi {
  private final RulesView view;

  RulesApi(Rules rules) {
    this.view = RulesView.of(rules);
  }

  @GET
  @Requires(Permission.SIGNED_IN)
  public RulesView get() {
    return view;
  }
}
