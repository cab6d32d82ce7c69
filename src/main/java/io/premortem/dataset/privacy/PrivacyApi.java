package io.premortem.dataset.privacy;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.DatasetTexts;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The personal data of a data set, for programs. */
@Path("/api/v1/o/{org}/datasets")
public class PrivacyApi {
  /**
   * @param columns column to keep, drop, hash or generalise; columns left out are treated as usual
   */
  public record MaskWish(Map<String, String> columns) {}

  /** The data set that the copy is. */
  public record Copy(UUID id, String name, long rows, List<String> columns) {}

  private final PrivacyScans scans;
  private final MaskedCopies copies;
  private final Visitor visitor;
  private final Language language;

  PrivacyApi(PrivacyScans scans, MaskedCopies copies, Visitor visitor, Language language) {
    this.scans = scans;
    this.copies = copies;
    this.visitor = visitor;
    this.language = language;
  }

  /** 202 while the table is being looked through. */
  @GET
  @Path("{id}/privacy")
  @Requires(Permission.VIEW)
  public Response get(@PathParam("org") String org, @PathParam("id") UUID id) {
    var scan = scans.find(id).orElseThrow(NotFoundException::new);
    var plan = copies.plan(id).orElseGet(() -> new MaskPlan(List.of()));
    var status = scan.state() == PrivacyScan.State.PENDING ? 202 : 200;
    return Response.status(status).entity(PrivacyView.of(scan, plan)).build();
  }

  /** 202 with the job's address. */
  @POST
  @Path("{id}/privacy/scan")
  @Requires(Permission.EDIT)
  public Response scan(@PathParam("org") String org, @PathParam("id") UUID id) {
    var job = scans.start(id, visitor.subject()).orElseThrow(NotFoundException::new);
    return Response.accepted(Map.of("job", job))
        .location(URI.create("/api/v1/o/" + org + "/jobs/" + job))
        .build();
  }

  /** 201 with the new data set; 422 when a column or its treatment does not fit. */
  @POST
  @Path("{id}/masked-copy")
  @Requires(Permission.EDIT)
  public Response copy(@PathParam("org") String org, @PathParam("id") UUID id, MaskWish wish) {
    var wishes = wish == null || wish.columns() == null ? Map.<String, String>of() : wish.columns();
    return switch (copies.create(id, wishes, visitor.subject())) {
      case MaskResult.Stored(Dataset copy) ->
          Response.created(URI.create("/api/v1/o/" + org + "/datasets/" + copy.id()))
              .entity(view(copy))
              .build();
      case MaskResult.NotFound _ -> throw new NotFoundException();
      case MaskResult.NotScanned refused ->
          throw Problem.conflict(texts().messages().copyRefused(), texts().refusal(refused))
              .toException();
      case MaskResult refused -> throw problem(refused).toException();
    };
  }

  private Problem problem(MaskResult refused) {
    return Problem.unprocessable(
        texts().messages().copyRefused(), "columns", texts().refusal(refused));
  }

  private static Copy view(Dataset copy) {
    var profile = copy.profile();
    return new Copy(
        copy.id(),
        copy.name(),
        profile.rows(),
        profile.columns().stream().map(column -> column.name()).toList());
  }

  private PrivacyTexts texts() {
    return new PrivacyTexts(language.messages(PrivacyMessages.class), DatasetTexts.of(language));
  }
}
