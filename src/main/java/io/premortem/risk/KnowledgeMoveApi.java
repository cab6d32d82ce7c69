package io.premortem.risk;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.knowledge.KnowledgeChange;
import io.premortem.risk.library.Library;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** What a newer knowledge base changes in an assessment, and moving to it, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class KnowledgeMoveApi {

  /**
   * @param from version that the assessment is answered with
   * @param to version in force
   */
  public record Changes(String from, String to, List<KnowledgeChange> changes) {}

  private final Assessments assessments;
  private final Library library;
  private final Visitor visitor;

  KnowledgeMoveApi(Assessments assessments, Library library, Visitor visitor) {
    this.assessments = assessments;
    this.library = library;
    this.visitor = visitor;
  }

  @GET
  @Path("{id}/knowledge")
  @Requires(Permission.VIEW)
  public Changes changes(@PathParam("id") UUID id) {
    String from = assessments.find(id).orElseThrow(NotFoundException::new).knowledgeVersion();
    var newest = library.newest();
    return new Changes(
        from, newest.version(), KnowledgeChange.between(library.version(from), newest));
  }

  /** Moves it to the version in force. */
  @POST
  @Path("{id}/knowledge")
  @Requires(Permission.EDIT)
  public Changes move(@PathParam("id") UUID id) {
    if (!assessments.move(id, visitor.subject())) {
      throw new NotFoundException();
    }
    return changes(id);
  }
}
