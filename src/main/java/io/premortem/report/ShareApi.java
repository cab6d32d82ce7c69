package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.Assessments;
import io.premortem.risk.Violations;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The links to an assessment's reports, for machines. */
@Path("/api/v1/o/{org}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Requires(Permission.SHARE)
public class ShareApi {

  /**
   * A new share.
   *
   * @param url with the token, shown this once; for a fund, the address in its portfolio
   */
  public record Created(UUID id, String url, UUID report, Instant expiresAt) {}

  /** The links of an assessment, newest first. */
  public record ShareList(List<Share> items) {}

  private final Shares shares;
  private final Assessments assessments;
  private final Visitor visitor;
  private final Language language;

  ShareApi(Shares shares, Assessments assessments, Visitor visitor, Language language) {
    this.shares = shares;
    this.assessments = assessments;
    this.visitor = visitor;
    this.language = language;
  }

  @POST
  @Path("{id}/shares")
  public Response create(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      ShareOptions options,
      @Context UriInfo uri) {
    assessments.find(id).orElseThrow(NotFoundException::new);
    var wanted = options == null ? ShareOptions.link(null) : options;
    return switch (shares.create(id, wanted, visitor.subject())) {
      case ShareResult.Shared(Share share, String token) ->
          Response.created(URI.create("/api/v1/o/" + org + "/shares/" + share.id()))
              .entity(
                  new Created(
                      share.id(),
                      uri.getBaseUri().resolve(SharePages.address(share, token)).toString(),
                      share.report(),
                      share.expiresAt()))
              .build();
      case ShareResult.Extended _ -> throw new IllegalStateException("nothing to extend");
      case ShareResult.Refused(var violations) ->
          throw Violations.problem(violations, language).toException();
      case ShareResult.NoReport() ->
          throw Problem.conflict(
                  language.pick("There is no report to share yet", "还没有可分享的报告"),
                  language.pick(
                      "Run the assessment first: POST …/assessments/{id}/run.",
                      "请先运行评估：POST …/assessments/{id}/run。"))
              .toException();
    };
  }

  @GET
  @Path("{id}/shares")
  public ShareList list(@PathParam("id") UUID id) {
    assessments.find(id).orElseThrow(NotFoundException::new);
    return new ShareList(shares.list(id));
  }
}
