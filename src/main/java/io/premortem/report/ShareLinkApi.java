package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Violations;
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
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** One share link, for machines. */
@Path("/api/v1/o/{org}/shares/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.SHARE)
public class ShareLinkApi {

  /**
   * The visits of a link, newest first.
   *
   * @param count of those to whom it opened
   * @param turnedAway those to whom it did not
   */
  public record VisitList(long count, List<Visit> items, List<Visit> turnedAway) {

    static VisitList of(List<Visit> visits) {
      var parted = visits.stream().collect(Collectors.partitioningBy(Visit::turnedAway));
      return new VisitList(parted.get(false).size(), parted.get(false), parted.get(true));
    }
  }

  private final Shares shares;
  private final Visitor visitor;
  private final Language language;

  ShareLinkApi(Shares shares, Visitor visitor, Language language) {
    this.shares = shares;
    this.visitor = visitor;
    this.language = language;
  }

  @DELETE
  public Response revoke(@PathParam("id") UUID id) {
    if (!shares.revoke(id, visitor.subject())) {
      throw new NotFoundException();
    }
    return Response.noContent().build();
  }

  /** A new end of the link: {@code {"expiresAt": "…"}}. */
  public record Extension(String expiresAt) {}

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Share extend(@PathParam("id") UUID id, Extension extension) {
    var until = extension == null ? null : extension.expiresAt();
    return switch (shares
        .extend(id, until, visitor.subject())
        .orElseThrow(NotFoundException::new)) {
      case ShareResult.Extended(Share share) -> share;
      case ShareResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case ShareResult.Shared _, ShareResult.NoReport _ -> throw new IllegalStateException();
    };
  }

  @GET
  @Path("visits")
  public VisitList visits(@PathParam("id") UUID id) {
    return VisitList.of(shares.visits(id).orElseThrow(NotFoundException::new));
  }
}
