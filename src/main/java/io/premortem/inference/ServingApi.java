package io.premortem.inference;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.lab.Model;
import io.premortem.lab.Models;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Deployed models: roll back, take offline, traffic and drift, batches. */
@Path("/api/v1/o/{org}/models")
@Requires(Permission.EDIT)
public class ServingApi {
  public record ModelRef(UUID id, String name, int version, String stage) {
    static ModelRef of(Model model) {
      return new ModelRef(
          model.id(), model.name(), model.version(), model.stage().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @param predicted rows
   */
  public record UsageView(long calls, long predicted, long flagged, long abstained) {
    static UsageView of(Usage usage) {
      return new UsageView(usage.calls(), usage.predicted(), usage.flagged(), usage.abstained());
    }
  }

  public record DayView(LocalDate day, UsageView usage) {}

  /**
   * @param caller {@code key:<id>}, {@code people} or {@code batch}
   */
  public record CallerView(String caller, UsageView usage) {}

  /**
   * @param psi population stability index of the last seven days
   * @param limit that chance passes one time in twenty
   */
  public record DriftView(String column, long rows, double psi, double limit, String shift) {
    static DriftView of(TrafficReport.ColumnDrift drift) {
      return new DriftView(
          drift.column(),
          drift.rows(),
          drift.stability().index(),
          drift.stability().limit(),
          drift.stability().shift().name().toLowerCase(Locale.ROOT));
    }
  }

  public record TrafficView(List<DayView> days, List<CallerView> callers, List<DriftView> drift) {}

  /**
   * @param as {@code file}, which it is when left out, or {@code dataset}
   */
  public record ScoringBody(UUID dataset, String as) {}

  public record QueuedView(UUID id, String kind, String state, double progress) {}

  /**
   * @param made the data set made of it; null where there is a file
   */
  public record ScoringView(
      UUID id, UUID dataset, UUID made, long scored, long skipped, Instant createdAt) {
    static ScoringView of(Scoring scoring) {
      return new ScoringView(
          scoring.id(),
          scoring.dataset(),
          scoring.made(),
          scoring.scored(),
          scoring.skipped(),
          scoring.createdAt());
    }
  }

  public record ScoringList(List<ScoringView> items) {}

  private final Models models;
  private final TrafficReports reports;
  private final ScoringDesk desk;
  private final Scorings scorings;
  private final Visitor visitor;
  private final Language language;

  ServingApi(
      Models models,
      TrafficReports reports,
      ScoringDesk desk,
      Scorings scorings,
      Visitor visitor,
      Language language) {
    this.models = models;
    this.reports = reports;
    this.desk = desk;
    this.scorings = scorings;
    this.visitor = visitor;
    this.language = language;
  }

  /** Makes the version live that was live before the one that is. */
  @POST
  @Path("{id}/rollback")
  public ModelRef rollBack(@PathParam("org") String org, @PathParam("id") UUID id) {
    return models
        .before(find(id).name())
        .flatMap(before -> models.deploy(before.id(), visitor.subject()))
        .map(ModelRef::of)
        .orElseThrow(
            () ->
                Problem.conflict(text().nothingBefore(), text().nothingBeforeDetail())
                    .toException());
  }

  /** Takes the live version offline. */
  @DELETE
  @Path("{id}/deploy")
  public void withdraw(@PathParam("org") String org, @PathParam("id") UUID id) {
    find(id);
    if (!models.withdraw(id, visitor.subject())) {
      throw Problem.conflict(text().notLive(), text().notLiveDetail()).toException();
    }
  }

  @GET
  @Path("{id}/traffic")
  @Requires(Permission.VIEW)
  public TrafficView traffic(@PathParam("org") String org, @PathParam("id") UUID id) {
    var report = reports.of(find(id));
    return new TrafficView(
        report.days().stream().map(d -> new DayView(d.day(), UsageView.of(d.usage()))).toList(),
        report.callers().stream()
            .map(c -> new CallerView(c.name(), UsageView.of(c.usage())))
            .toList(),
        report.columns().stream().map(DriftView::of).toList());
  }

  @POST
  @Path("{id}/scorings")
  public Response score(@PathParam("org") String org, @PathParam("id") UUID id, ScoringBody body) {
    var given = body == null ? new ScoringBody(null, null) : body;
    var job = desk.enqueue(id, given.dataset(), given.as());
    return Response.accepted(new QueuedView(job, ScoringJob.KIND, "queued", 0))
        .location(URI.create("/api/v1/o/" + org + "/jobs/" + job))
        .build();
  }

  @GET
  @Path("{id}/scorings")
  @Requires(Permission.VIEW)
  public ScoringList scorings(@PathParam("org") String org, @PathParam("id") UUID id) {
    return new ScoringList(scorings.of(find(id)).stream().map(ScoringView::of).toList());
  }

  @GET
  @Path("{id}/scorings/{scoring}/file")
  @Produces("text/csv")
  @Requires(Permission.VIEW)
  public Response file(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("scoring") UUID scoring) {
    var content = scorings.file(id, scoring, visitor.subject()).orElseThrow(NotFoundException::new);
    return Response.ok(content, "text/csv;charset=utf-8").build();
  }

  /** Deletes the batch with its file; a data set made of it stays. */
  @DELETE
  @Path("{id}/scorings/{scoring}")
  public void deleteScoring(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("scoring") UUID scoring) {
    if (!scorings.delete(id, scoring, visitor.subject())) {
      throw new NotFoundException();
    }
  }

  private Model find(UUID id) {
    return models.find(id).orElseThrow(NotFoundException::new);
  }

  private ServingMessages text() {
    return language.messages(ServingMessages.class);
  }
}
