package io.premortem.admin.platform;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.jobs.Figures;
import io.premortem.jobs.Job;
import io.premortem.jobs.JobFigures;
import io.premortem.jobs.QueueFigures;
import io.premortem.jobs.WorkerFigures;
import io.premortem.web.Language;
import io.premortem.web.PlatformFacts;
import io.quarkus.arc.All;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Health, and jobs in figures, for administrators: nothing of what a tenant holds. */
@Path("/admin")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.ADMINISTER)
public class PlatformPages {
  // db-scheduler takes a worker for dead after six heartbeats of five seconds.
  private static final Duration SILENT = Duration.ofSeconds(30);

  @CheckedTemplate(basePath = "platform")
  static class Templates {
    static native TemplateInstance health(HealthView view);

    static native TemplateInstance jobs(JobsView view);
  }

  /**
   * @param href where there is more of it; null for nowhere
   */
  record Panel(String title, List<PlatformFacts.Fact> facts, String href) {}

  /**
   * @param version of this program
   */
  record HealthView(
      List<Checks.Check> checks,
      String version,
      String java,
      Instant started,
      List<Panel> panels) {}

  /**
   * @param state in words
   */
  record Row(JobFigures figures, String state) {}

  /**
   * @param silent not heard of for so long that its jobs go to others
   */
  record Worker(WorkerFigures figures, boolean silent) {}

  /**
   * @param waitedSeconds of the longest-waiting due job; 0 if none waits
   */
  record JobsView(
      QueueFigures queue,
      long waitedSeconds,
      long running,
      long failedLately,
      List<Row> rows,
      List<Worker> workers) {}

  private final Checks checks;
  private final Figures figures;
  private final List<PlatformFacts> rooms;
  private final Language language;
  private final Clock clock;
  private final String version;
  private final Instant started;

  PlatformPages(
      Checks checks,
      Figures figures,
      @All List<PlatformFacts> rooms,
      Language language,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.checks = checks;
    this.figures = figures;
    this.rooms = rooms;
    this.language = language;
    this.clock = clock;
    this.version = version;
    this.started = ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
  }

  @GET
  @Path("health")
  public TemplateInstance health() {
    var panels =
        rooms.stream()
            .sorted(Comparator.comparingInt(PlatformFacts::order))
            .map(room -> new Panel(room.title(language), room.facts(language), room.href()))
            .toList();
    return Templates.health(
        new HealthView(
            checks.all(language), version, Runtime.version().toString(), started, panels));
  }

  @GET
  @Path("jobs")
  public TemplateInstance jobs() {
    var words = language.messages(PlatformMessages.class);
    var now = clock.instant();
    var queue = figures.queue();
    var all = figures.jobs();
    return Templates.jobs(
        new JobsView(
            queue,
            queue.oldest() == null ? 0 : Duration.between(queue.oldest(), now).toSeconds(),
            all.stream()
                .filter(row -> row.state() == Job.State.RUNNING)
                .mapToLong(JobFigures::jobs)
                .sum(),
            all.stream().mapToLong(JobFigures::failedLately).sum(),
            all.stream().map(row -> new Row(row, state(row.state(), words))).toList(),
            figures.workers().stream().map(worker -> worker(worker, now)).toList()));
  }

  private static Worker worker(WorkerFigures figures, Instant now) {
    var heard = figures.heartbeat();
    return new Worker(figures, heard == null || heard.plus(SILENT).isBefore(now));
  }

  private static String state(Job.State state, PlatformMessages words) {
    return switch (state) {
      case QUEUED -> words.queued();
      case RUNNING -> words.running();
      case DONE -> words.done();
      case FAILED -> words.failed();
      case CANCELLED -> words.cancelled();
    };
  }
}
