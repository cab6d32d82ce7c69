package io.premortem.dataset;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Cursor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The data room's pages. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class DatasetPages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance list(ListView view);

    static native TemplateInstance upload(UploadView view);

    static native TemplateInstance show(DatasetPage view);
  }

  /**
   * @param search what the names shown hold; blank for all
   * @param next address of the older data sets; null when there are none
   * @param manages whether the visitor may change how long data sets are kept
   */
  record ListView(
      String base,
      String search,
      Page<DatasetSummary> page,
      String next,
      Storage storage,
      boolean manages) {
    public boolean empty() {
      return page.items().isEmpty();
    }

    public boolean searching() {
      return !search.isBlank();
    }
  }

  /**
   * @param name as it was typed; errors are empty on the first visit
   */
  record UploadView(String base, String name, String nameError, String fileError, long megabytes) {}

  private final Datasets datasets;
  private final DatasetDownloads downloads;
  private final SeriesViews series;
  private final StorageQuota quota;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;
  private final long megabytes;

  DatasetPages(
      Datasets datasets,
      DatasetDownloads downloads,
      SeriesViews series,
      StorageQuota quota,
      Visitor visitor,
      Language language,
      Flash flash,
      @ConfigProperty(name = "premortem.dataset.upload-bytes") long uploadBytes) {
    this.datasets = datasets;
    this.downloads = downloads;
    this.series = series;
    this.quota = quota;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
    this.megabytes = uploadBytes / 1_000_000;
  }

  @GET
  @Requires(Permission.VIEW)
  public TemplateInstance list(
      @PathParam("org") String org,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("cursor") String cursor) {
    var page = datasets.search(text, Cursor.parse(cursor));
    var next =
        page.next() == null
            ? null
            : UriBuilder.fromPath(base(org))
                .queryParam("q", "{text}")
                .queryParam("cursor", page.next())
                .build(text)
                .toString();
    var manages =
        visitor.member().filter(member -> member.role().may(Permission.MANAGE)).isPresent();
    return Templates.list(
        new ListView(base(org), text.strip(), page, next, quota.current(), manages));
  }

  @GET
  @Path("new")
  @Requires(Permission.EDIT)
  public TemplateInstance form(@PathParam("org") String org) {
    return Templates.upload(new UploadView(base(org), "", "", "", megabytes));
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.EDIT)
  public Response upload(
      @PathParam("org") String org, @RestForm FileUpload file, @RestForm String name)
      throws IOException {
    if (file == null || (file.size() == 0 && file.fileName().isEmpty())) {
      return refused(
          new UploadView(base(org), name, "", texts().messages().fileMissing(), megabytes));
    }
    try (var content = Files.newInputStream(file.uploadedFile())) {
      var upload = new Upload(name, file.fileName(), content);
      return answer(org, name, datasets.upload(upload, visitor.subject()));
    }
  }

  @POST
  @Path("samples/{sample}")
  @Requires(Permission.EDIT)
  public Response useSample(@PathParam("org") String org, @PathParam("sample") String sample)
      throws IOException {
    var upload = Sample.byId(sample).orElseThrow(NotFoundException::new).upload();
    try (var _ = upload.content()) {
      return answer(org, "", datasets.upload(upload, visitor.subject()));
    }
  }

  @GET
  @Path("{id}")
  @Requires(Permission.VIEW)
  public TemplateInstance show(@PathParam("org") String org, @PathParam("id") UUID id) {
    var dataset = datasets.find(id).orElseThrow(NotFoundException::new);
    return Templates.show(DatasetPage.of(series.of(org, dataset), dataset, texts()));
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

  private Response answer(String org, String name, UploadResult result) {
    return switch (result) {
      case UploadResult.Stored(Dataset dataset) -> {
        flash.success(DatasetTexts.stored(dataset, language));
        yield Response.seeOther(URI.create(base(org) + "/" + dataset.id())).build();
      }
      case UploadResult.BadName bad ->
          refused(new UploadView(base(org), name, texts().text(bad), "", megabytes));
      case UploadResult.Rejected other ->
          refused(new UploadView(base(org), name, "", texts().text(other), megabytes));
    };
  }

  private static Response refused(UploadView view) {
    return Response.status(422).entity(Templates.upload(view)).build();
  }

  private static String base(String org) {
    return "/o/" + org + "/datasets";
  }

  private DatasetTexts texts() {
    return DatasetTexts.of(language);
  }
}
