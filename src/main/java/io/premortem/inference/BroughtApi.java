package io.premortem.inference;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.inference.ServingApi.ModelRef;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Models brought as ONNX files. */
@Path("/api/v1/o/{org}/models")
@Requires(Permission.EDIT)
public class BroughtApi {
  private final BroughtDesk desk;

  BroughtApi(BroughtDesk desk) {
    this.desk = desk;
  }

  /**
   * Checks, tries and judges a graph, and adds it as a candidate; 422 says what is in the way.
   *
   * @param dataset whose columns feed it and whose rows judge it
   * @param target the column that it predicts
   * @param name of the model; data set and target when left out
   */
  @POST
  @Path("uploads")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(
      @PathParam("org") String org,
      @RestForm FileUpload file,
      @RestForm UUID dataset,
      @RestForm String target,
      @RestForm String name) {
    return switch (desk.add(file, name, dataset, target)) {
      case BroughtDesk.Answer.Wrong(var fault) -> throw desk.problem(fault).toException();
      case BroughtDesk.Answer.Added(var model) ->
          Response.created(URI.create("/api/v1/o/" + org + "/models/" + model.id()))
              .entity(ModelRef.of(model))
              .build();
    };
  }
}
