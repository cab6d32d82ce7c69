package io.premortem.risk.library;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.knowledge.Addition;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** What a company adds to the knowledge base, for machines. */
@Path("/api/v1/o/{org}/knowledge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class LibraryApi {

  /**
   * @param version of the knowledge base that it is added to
   * @param tolerance survival below which a company counts as lost, 0 to 1
   */
  public record Own(String version, List<Addition> additions, double tolerance) {}

  /** Survival, 0 to 1. */
  public record ToleranceDraft(Double tolerance) {}

  private final Library library;
  private final OwnKnowledge own;
  private final Tolerance tolerance;
  private final Visitor visitor;
  private final Language language;

  LibraryApi(
      Library library, OwnKnowledge own, Tolerance tolerance, Visitor visitor, Language language) {
    this.library = library;
    this.own = own;
    this.tolerance = tolerance;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  @Requires(Permission.VIEW)
  public Own get() {
    return new Own(library.newest().version(), library.own(), tolerance.survival());
  }

  @POST
  @Path("causes")
  @Requires(Permission.EDIT)
  public Response addCause(OwnCauseDraft draft) {
    return added(own.add(given(draft), visitor.subject()));
  }

  @POST
  @Path("indicators")
  @Requires(Permission.EDIT)
  public Response addIndicator(OwnIndicatorDraft draft) {
    return added(own.add(given(draft), visitor.subject()));
  }

  @PUT
  @Path("tolerance")
  @Requires(Permission.EDIT)
  public Own tolerate(ToleranceDraft draft) {
    Double survival = given(draft).tolerance();
    refuse(tolerance.set(survival == null ? Double.NaN : survival, visitor.subject()));
    return get();
  }

  @DELETE
  @Path("causes/{id}")
  @Requires(Permission.EDIT)
  public void removeCause(@PathParam("id") UUID id) {
    if (!own.removeCause(id, visitor.subject())) {
      throw new NotFoundException();
    }
  }

  @DELETE
  @Path("indicators/{id}")
  @Requires(Permission.EDIT)
  public void removeIndicator(@PathParam("id") UUID id) {
    if (!own.removeIndicator(id, visitor.subject())) {
      throw new NotFoundException();
    }
  }

  private static <T> T given(T draft) {
    if (draft == null) {
      throw Problem.badRequest("body", "Send it as a JSON object.").toException();
    }
    return draft;
  }

  private Response added(List<Violation> violations) {
    refuse(violations);
    return Response.status(Response.Status.CREATED).entity(get()).build();
  }

  private void refuse(List<Violation> violations) {
    if (violations.isEmpty()) {
      return;
    }
    var faults =
        violations.stream()
            .map(v -> Problem.Fault.field(v.field(), v.message().in(language.locale())))
            .toList();
    throw Problem.unprocessable(
            language.pick("It cannot be added as it is", "内容有误，无法添加"),
            faults.stream()
                .map(f -> f.field() + ": " + f.message())
                .reduce("", (a, b) -> a + b + " ")
                .strip(),
            faults)
        .toException();
  }
}
