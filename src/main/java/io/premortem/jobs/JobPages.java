package io.premortem.jobs;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** A job on its way; it leads to what it made when it is done. */
@Path("/o/{org}/jobs/{id}")
@Produces(MediaType.TEXT_HTML)
public class JobPages {
  @CheckedTemplate(basePath = "jobs")
  static class Templates {
    static native TemplateInstance job(JobView view);

    static native TemplateInstance job$state(JobView view);
  }

  /**
   * @param text how far it is, or what went wrong
   * @param path of this page
   */
  record JobView(String title, Job job, String text, String path) {
    /** For the bar, which takes text. */
    public String value() {
      return Double.toString(job.progress());
    }

    public boolean waiting() {
      return !job.state().finished();
    }
  }

  private final Jobs jobs;
  private final JobHandlers handlers;
  private final Language language;

  JobPages(Jobs jobs, JobHandlers handlers, Language language) {
    this.jobs = jobs;
    this.handlers = handlers;
    this.language = language;
  }

  @GET
  @Requires(Permission.VIEW)
  public Object show(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @HeaderParam("HX-Request") boolean partial) {
    var job = jobs.find(id).orElseThrow(NotFoundException::new);
    var made = job.location() == null ? null : "/o/" + org + "/" + job.location();
    if (made != null) {
      return Response.seeOther(URI.create(made)).build();
    }
    var view = view(job, "/o/" + org + "/jobs/" + id);
    return partial ? Templates.job$state(view) : Templates.job(view);
  }

  @POST
  @Path("cancellation")
  @Requires(Permission.EDIT)
  public Response cancel(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!jobs.cancel(id)) {
      throw new NotFoundException();
    }
    return Response.seeOther(URI.create("/o/" + org + "/jobs/" + id)).build();
  }

  private JobView view(Job job, String path) {
    var handler = handlers.of(job.kind());
    var text =
        job.error() == null
            ? handler.describe(job, language)
            : language.pick(job.error(), job.errorChinese());
    return new JobView(handler.title(language), job, text, path);
  }
}
