package io.premortem.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.Language;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Reports as files to keep. */
@Path("/o/{org}/reports")
public class ExportPages {
  private static final MediaType CSV = new MediaType("text", "csv").withCharset("utf-8");

  /** What spreadsheets know UTF-8 by. */
  private static final String MARK = "\uFEFF";

  private final Reports reports;
  private final Seals seals;
  private final Visitor visitor;
  private final Language language;
  private final ObjectMapper json;

  ExportPages(Reports reports, Seals seals, Visitor visitor, Language language, ObjectMapper json) {
    this.reports = reports;
    this.seals = seals;
    this.visitor = visitor;
    this.language = language;
    this.json = json;
  }

  @GET
  @Path("{id}/export.csv")
  @Requires(Permission.VIEW)
  public Response csv(@PathParam("id") UUID id) {
    Report report = exported(id, "csv");
    return file(report, CSV, "csv", MARK + ReportCsv.of(report, language.chinese()));
  }

  @GET
  @Path("{id}/export.json")
  @Requires(Permission.VIEW)
  public Response json(@PathParam("id") UUID id) throws JsonProcessingException {
    Report report = exported(id, "json");
    String text = json.writerWithDefaultPrettyPrinter().writeValueAsString(report);
    return file(report, MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"), "json", text);
  }

  /** The sealed report with every part open; {@code premortem verify} checks it. */
  @GET
  @Path("{id}/sealed.json")
  @Requires(Permission.VIEW)
  public Response sealed(@PathParam("id") UUID id) {
    var bundle = seals.whole(id).orElseThrow(NotFoundException::new);
    Report report = exported(id, "sealed");
    return file(
        report,
        MediaType.APPLICATION_JSON_TYPE.withCharset("utf-8"),
        "sealed.json",
        bundle.write());
  }

  private Report exported(UUID id, String format) {
    return reports.export(id, format, visitor.subject()).orElseThrow(NotFoundException::new);
  }

  private static Response file(Report report, MediaType type, String ending, String text) {
    String name = "premortem-report-" + report.number() + "." + ending;
    return Response.ok(text, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }
}
