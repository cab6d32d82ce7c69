package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;

/** How long data sets are kept, for programs. */
@Path("/api/v1/o/{org}/datasets")
public class RetentionApi {
  /**
   * @param due what is deleted at the next round
   * @param kept what would be, were it not in use
   */
  public record RetentionView(
      Integer versions, Integer days, List<DueView> due, List<DueView> kept) {}

  /** A version. */
  public record DueView(UUID id, String name, int version) {
    static DueView of(DatasetSummary dataset) {
      return new DueView(dataset.id(), dataset.name(), dataset.version());
    }
  }

  private final Retentions retentions;
  private final Visitor visitor;
  private final Language language;

  RetentionApi(Retentions retentions, Visitor visitor, Language language) {
    this.retentions = retentions;
    this.visitor = visitor;
    this.language = language;
  }

  @GET
  @Path("retention")
  @Requires(Permission.MANAGE)
  public RetentionView get(@PathParam("org") String org) {
    return view(retentions.current());
  }

  /** Null keeps all versions, or for ever. */
  @PUT
  @Path("retention")
  @Requires(Permission.MANAGE)
  public RetentionView put(@PathParam("org") String org, Retention retention) {
    var wanted = retention == null ? Retention.KEEP_ALL : retention;
    var texts = new RetentionTexts(language.messages(RetentionMessages.class));
    var faults =
        wanted.faults().stream()
            .map(part -> Problem.Fault.field(RetentionTexts.field(part), texts.fault(part)))
            .toList();
    if (!faults.isEmpty()) {
      throw Problem.unprocessable(texts.messages().notSaved(), faults.getFirst().message(), faults)
          .toException();
    }
    retentions.save(wanted, visitor.subject());
    return view(wanted);
  }

  private RetentionView view(Retention retention) {
    var plan = retentions.plan(retention);
    return new RetentionView(
        retention.versions(),
        retention.days(),
        plan.goes().stream().map(DueView::of).toList(),
        plan.kept().stream().map(kept -> DueView.of(kept.dataset())).toList());
  }
}
