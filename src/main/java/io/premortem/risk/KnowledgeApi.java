package io.premortem.risk;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.risk.knowledge.Knowledge;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The knowledge base, for whoever wants to check what the numbers rest on. */
@Path("/api/v1/knowledge")
@Produces(MediaType.APPLICATION_JSON)
public class KnowledgeApi {
  private final KnowledgeView view;

  KnowledgeApi(Knowledge knowledge) {
    this.view = KnowledgeView.of(knowledge);
  }

  @GET
  @Requires(Permission.SIGNED_IN)
  public KnowledgeView get() {
    return view;
  }
}
