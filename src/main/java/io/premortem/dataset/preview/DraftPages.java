package io.premortem.dataset.preview;

import io.premortem.dataset.ColumnFields;
import io.premortem.dataset.DatasetTexts;
import io.premortem.dataset.FormatFields;
import io.premortem.dataset.Upload;
import io.premortem.dataset.UploadResult;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.dataset.profile.ColumnChoice;
import io.premortem.dataset.reading.ReadingChoices;
import io.premortem.dataset.reading.TablePreview;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Looking at a file before the import, and correcting how it is read. */
@Path("/o/{org}/datasets")
@Produces(MediaType.TEXT_HTML)
public class DraftPages {
  @CheckedTemplate(basePath = "dataset")
  static class Templates {
    static native TemplateInstance draft(DraftPage view);
  }

  /** The fields of the form that reads the file again. */
  public static class Format {
    @RestQuery String encoding;
    @RestQuery String delimiter;
    @RestQuery String quote;
    @RestQuery String header;

    FormatFields fields() {
      return new FormatFields(encoding, delimiter, quote, header);
    }
  }

  private final Drafts drafts;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  DraftPages(Drafts drafts, Visitor visitor, Language language, Flash flash) {
    this.drafts = drafts;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @POST
  @Path("drafts")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.EDIT)
  public Response keep(
      @PathParam("org") String org, @RestForm FileUpload file, @RestForm String name)
      throws IOException {
    if (file == null || (file.size() == 0 && file.fileName().isEmpty())) {
      return again(org, texts().messages().fileMissing());
    }
    try (var content = Files.newInputStream(file.uploadedFile())) {
      return switch (drafts.keep(new Upload(name, file.fileName(), content), visitor.subject())) {
        case DraftResult.Kept(UUID id) -> Response.seeOther(URI.create(address(org, id))).build();
        case DraftResult.Refused(UploadResult.Rejected why) -> again(org, texts().text(why));
      };
    }
  }

  @GET
  @Path("drafts/{id}")
  @Requires(Permission.EDIT)
  public Response show(
      @PathParam("org") String org, @PathParam("id") UUID id, @BeanParam Format format) {
    return page(org, id, format.fields(), Map.of(), "");
  }

  @POST
  @Path("drafts/{id}/import")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Requires(Permission.EDIT)
  public Response importIt(
      @PathParam("org") String org, @PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    var fields =
        new FormatFields(
            form.getFirst("encoding"),
            form.getFirst("delimiter"),
            form.getFirst("quote"),
            form.getFirst("header"));
    var name = form.getFirst("name") == null ? "" : form.getFirst("name");
    var choices = new ReadingChoices(fields.options(), columns(form));
    var result =
        drafts.importAs(id, name, choices, visitor.subject()).orElseThrow(NotFoundException::new);
    return switch (result) {
      case UploadResult.Stored(var dataset) -> {
        flash.success(DatasetTexts.stored(dataset, language));
        yield Response.seeOther(URI.create(base(org) + "/" + dataset.id())).build();
      }
      case UploadResult.Rejected why -> page(org, id, fields, first(form), texts().text(why));
    };
  }

  @POST
  @Path("drafts/{id}/deletion")
  @Requires(Permission.EDIT)
  public Response discard(@PathParam("org") String org, @PathParam("id") UUID id) {
    if (!drafts.discard(id)) {
      throw new NotFoundException();
    }
    flash.success(language.messages(PreviewMessages.class).discarded());
    return Response.seeOther(URI.create(base(org))).build();
  }

  private Response page(
      String org, UUID id, FormatFields fields, Map<String, String> form, String refusal) {
    var name = drafts.name(id).orElseThrow(NotFoundException::new);
    TablePreview preview = null;
    var error = refusal;
    try {
      preview = drafts.preview(id, fields.options()).orElseThrow(NotFoundException::new);
    } catch (CsvProblem problem) {
      error = texts().text(problem);
    }
    var view =
        DraftPage.of(
            base(org),
            address(org, id),
            form.getOrDefault("name", name),
            fields,
            preview,
            form,
            error,
            texts());
    return Response.status(error.isEmpty() ? 200 : 422).entity(Templates.draft(view)).build();
  }

  /** Numbered by their place; what is left as it was found is not a choice. */
  private static List<ColumnChoice> columns(MultivaluedMap<String, String> form) {
    List<ColumnChoice> columns = new ArrayList<>();
    for (int i = 0; form.containsKey("column." + i + ".source"); i++) {
      var prefix = "column." + i + ".";
      var fields =
          new ColumnFields(
              form.getFirst(prefix + "source"),
              form.getFirst(prefix + "name"),
              form.getFirst(prefix + "type"),
              form.getFirst(prefix + "role"));
      columns.add(fields.choice());
    }
    return columns;
  }

  private static Map<String, String> first(MultivaluedMap<String, String> form) {
    Map<String, String> first = new HashMap<>();
    form.keySet().forEach(key -> first.put(key, form.getFirst(key)));
    return first;
  }

  private Response again(String org, String error) {
    flash.warning(error);
    return Response.seeOther(URI.create(base(org) + "/new")).build();
  }

  private static String base(String org) {
    return "/o/" + org + "/datasets";
  }

  private static String address(String org, UUID id) {
    return base(org) + "/drafts/" + id;
  }

  private DatasetTexts texts() {
    return DatasetTexts.of(language);
  }
}
