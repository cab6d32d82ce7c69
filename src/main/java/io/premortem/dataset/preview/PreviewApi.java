package io.premortem.dataset.preview;

import io.premortem.dataset.DatasetTexts;
import io.premortem.dataset.FormatFields;
import io.premortem.dataset.UploadResult;
import io.premortem.dataset.csv.CsvProblem;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Files;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Looking at a file before the import, for programs. */
@Path("/api/v1/o/{org}/datasets")
public class PreviewApi {
  private final Drafts drafts;
  private final Language language;

  PreviewApi(Drafts drafts, Language language) {
    this.drafts = drafts;
    this.language = language;
  }

  /** How a file would be read; nothing is stored. */
  @POST
  @Path("preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Requires(Permission.EDIT)
  public PreviewView preview(
      @PathParam("org") String org,
      @RestForm FileUpload file,
      @RestForm String encoding,
      @RestForm String delimiter,
      @RestForm String quote,
      @RestForm String header)
      throws IOException {
    var texts = DatasetTexts.of(language);
    if (file == null) {
      throw fault("file", texts.messages().fileMissing());
    }
    var fields = new FormatFields(encoding, delimiter, quote, header);
    for (String faulty : fields.faults()) {
      throw fault(faulty, texts.messages().badFormat());
    }
    try (var content = Files.newInputStream(file.uploadedFile())) {
      return PreviewView.of(drafts.preview(content, fields.options()));
    } catch (CsvProblem problem) {
      throw texts.problem(new UploadResult.BadFile(problem)).toException();
    }
  }

  private RuntimeException fault(String field, String text) {
    var title = language.messages(PreviewMessages.class).refused();
    return Problem.unprocessable(title, field, text).toException();
  }
}
