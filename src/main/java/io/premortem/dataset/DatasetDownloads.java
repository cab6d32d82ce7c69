package io.premortem.dataset;

import io.premortem.identity.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** The files of a data set as responses, for pages and API alike. */
@RequestScoped
class DatasetDownloads {
  private final Datasets datasets;
  private final Visitor visitor;

  DatasetDownloads(Datasets datasets, Visitor visitor) {
    this.datasets = datasets;
    this.visitor = visitor;
  }

  /**
   * @param format the name of a {@link Download.Format} in lower case
   */
  Response file(UUID id, String format) {
    var download =
        datasets
            .download(
                id, Download.Format.valueOf(format.toUpperCase(Locale.ROOT)), visitor.subject())
            .orElseThrow(NotFoundException::new);
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
