package io.premortem.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Background work, as the API shows it. */
@Path("/api/v1/o/{org}/jobs/{id}")
public class JobApi {
  /**
   * @param state queued, running, done, failed or cancelled
   * @param progress 0 to 1
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record JobView(
      UUID id,
      String kind,
      String state,
      double progress,
      String message,
      Map<String, Object> details,
      Map<String, Object> result,
      String error) {}

  private final Jobs jobs;
  private final JobHandlers handlers;
  private final Language language;

  JobApi(Jobs jobs, JobHandlers handlers, Language language) {
    this.jobs = jobs;
    this.handlers = handlers;
    this.language = language;
  }

  @GET
  @Requires(Permission.VIEW)
  public JobView get(@PathParam("org") String org, @PathParam("id") UUID id) {
    return view(jobs.find(id).orElseThrow(NotFoundException::new));
  }

  /** Asks the job to stop; a finished job stays as it is. */
  @DELETE
  @Requires(Permission.EDIT)
  public void cancel(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!jobs.cancel(id)) {
      throw new NotFoundException();
    }
  }

  private JobView view(Job job) {
    return new JobView(
        job.id(),
        job.kind(),
        job.state().name().toLowerCase(Locale.ROOT),
        job.progress(),
        handlers.of(job.kind()).describe(job, language),
        job.details(),
        job.result(),
        language.pick(job.error(), job.errorChinese()));
  }
}
