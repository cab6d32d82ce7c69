package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The files of a data set, under the paths of the pages and of the API alike. */
@Path("/{root: (o|api/v1/o)}/{org}/datasets/{id}")
@Requires(Permission.VIEW)
public class DatasetDownloads {
  private final Datasets datasets;
  private final Visitor visitor;

  DatasetDownloads(Datasets datasets, Visitor visitor) {
    this.datasets = datasets;
    this.visitor = visitor;
  }

  @GET
  @Path("original")
  public Response original(@PathParam("org") String org, @PathParam("id") UUID id) {
    return file(id, Download.Format.ORIGINAL);
  }

  @GET
  @Path("parquet")
  public Response parquet(@PathParam("org") String org, @PathParam("id") UUID id) {
    return file(id, Download.Format.PARQUET);
  }

  /** CSV in which no cell acts as a formula. */
  @GET
  @Path("csv")
  public Response csv(@PathParam("org") String org, @PathParam("id") UUID id) {
    return file(id, Download.Format.CSV);
  }

  private Response file(UUID id, Download.Format format) {
    var download =
        datasets.download(id, format, visitor.subject()).orElseThrow(NotFoundException::new);
    return Response.ok(download.content(), download.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, download.bytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(download.fileName()))
        .build();
  }

  /** An attachment whose name may be in any script (RFC 6266, RFC 8187). */
  private static String disposition(String fileName) {
    var encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    var plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
