package io.premortem.inference;

import io.premortem.dataset.DatasetSummary;
import io.premortem.dataset.Datasets;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.Problem.Fault;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The form to bring a model. */
@Path("/o/{org}/models")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.EDIT)
public class BroughtPages {
  @CheckedTemplate(basePath = "inference")
  static class Templates {
    static native TemplateInstance bring(BringView view);
  }

  /**
   * @param fault null unless something is wrong
   */
  record BringView(
      String base,
      List<DatasetSummary> datasets,
      UUID dataset,
      String target,
      String name,
      long megabytes,
      Fault fault) {
    public String error(String field) {
      return fault != null && field.equals(fault.field()) ? fault.message() : "";
    }
  }

  private final BroughtDesk desk;
  private final Datasets data;
  private final Language language;
  private final Flash flash;

  BroughtPages(BroughtDesk desk, Datasets data, Language language, Flash flash) {
    this.desk = desk;
    this.data = data;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Path("upload")
  public TemplateInstance form(@PathParam("org") String org) {
    return page(org, null, "", "", null);
  }

  @POST
  @Path("upload")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @PathParam("org") String org,
      @RestForm FileUpload file,
      @RestForm UUID dataset,
      @RestForm String target,
      @RestForm String name) {
    return switch (desk.add(file, name, dataset, target)) {
      case BroughtDesk.Answer.Wrong(var fault) ->
          Response.status(422).entity(page(org, dataset, target, name, fault)).build();
      case BroughtDesk.Answer.Added(var model) -> {
        flash.success(
            language.messages(BroughtMessages.class).added(model.name(), model.version()));
        yield Response.seeOther(URI.create("/o/" + org + "/models/" + model.id())).build();
      }
    };
  }

  private TemplateInstance page(String org, UUID dataset, String target, String name, Fault fault) {
    return Templates.bring(
        new BringView(
            "/o/" + org + "/models",
            data.list(Optional.empty()).items(),
            dataset,
            target == null ? "" : target,
            name == null ? "" : name,
            desk.megabytes(),
            fault));
  }
}
