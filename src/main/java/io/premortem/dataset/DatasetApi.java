package io.premortem.dataset;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.dataset.reading.ReadingChoices;
import io.premortem.identity.KeyScope;
import io.premortem.identity.OpenToKeys;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Cursor;
import io.premortem.web.Language;
import io.premortem.web.Page;
import io.premortem.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Data sets for programs. */
@Path("/api/v1/o/{org}/datasets")
public class DatasetApi {
  private final Datasets datasets;
  private final DatasetDownloads downloads;
  private final Visitor visitor;
  private final Language language;
  private final ObjectMapper json;

  DatasetApi(
      Datasets datasets,
      DatasetDownloads downloads,
      Visitor visitor,
      Language language,
      ObjectMapper json) {
    this.json = json;
    this.datasets = datasets;
    this.downloads = downloads;
    this.visitor = visitor;
    this.language = language;
  }

  /**
   * Stores a file of delimited text, gzip or zip of one, or a workbook's first sheet; 422 with line
   * and column when it cannot be used. How it is read is found out unless the fields say it.
   *
   * @param columns a JSON list of {@link ColumnFields}
   */
  @POST
  @OpenToKeys(KeyScope.UPLOAD)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.EDIT)
  public Response upload(
      @PathParam("org") String org,
      @RestForm FileUpload file,
      @RestForm String name,
      @RestForm String encoding,
      @RestForm String delimiter,
      @RestForm String quote,
      @RestForm String header,
      @RestForm String columns)
      throws IOException {
    if (file == null) {
      throw fault("file", texts().messages().fileMissing());
    }
    var choices = choices(new FormatFields(encoding, delimiter, quote, header), columns);
    try (var content = Files.newInputStream(file.uploadedFile())) {
      var upload = new Upload(name, file.fileName(), content, choices);
      var result = datasets.upload(upload, visitor.subject());
      return switch (result) {
        case UploadResult.Stored(Dataset dataset) ->
            Response.created(URI.create("/api/v1/o/" + org + "/datasets/" + dataset.id()))
                .entity(DatasetView.of(dataset, texts()))
                .build();
        case UploadResult.Rejected rejected -> throw texts().problem(rejected).toException();
      };
    }
  }

  /** The latest version of every name, newest first; with {@code q} of those that hold the text. */
  @GET
  @Requires(Permission.VIEW)
  public Page<DatasetSummary> list(
      @PathParam("org") String org,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("cursor") String cursor) {
    return datasets.search(text, Cursor.parse(cursor));
  }

  @GET
  @Path("{id}")
  @Requires(Permission.VIEW)
  public DatasetView get(@PathParam("org") String org, @PathParam("id") UUID id) {
    return DatasetView.of(datasets.find(id).orElseThrow(NotFoundException::new), texts());
  }

  /** The uploaded bytes, Parquet, or CSV in which no cell acts as a formula. */
  @GET
  @Path("{id}/{format: original|parquet|csv}")
  @Produces(MediaType.WILDCARD)
  @Requires(Permission.VIEW)
  public Response download(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("format") String format) {
    return downloads.file(id, format);
  }

  private ReadingChoices choices(FormatFields format, String columns) {
    for (String faulty : format.faults()) {
      throw fault(faulty, texts().messages().badFormat());
    }
    return ColumnFields.parse(columns, json)
        .map(fields -> fields.stream().map(ColumnFields::choice).toList())
        .map(chosen -> new ReadingChoices(format.options(), chosen))
        .orElseThrow(() -> fault("columns", texts().messages().badColumns()));
  }

  private RuntimeException fault(String field, String text) {
    var title = texts().messages().refusedTitle();
    return Problem.unprocessable(title, field, text).toException();
  }

  private DatasetTexts texts() {
    return DatasetTexts.of(language);
  }
}
