package io.premortem.report.readings;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.report.Reports;
import io.premortem.report.SectionNames;
import io.premortem.report.Shares;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was read of a share, for the founders. */
@Path("/o/{org}/shares/{share}/readings")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SHARE)
public class ReadingPages {
  private static final int MINUTE = 60;

  @CheckedTemplate(basePath = "readings")
  static class Templates {
    static native TemplateInstance list(ReadingsView view);
  }

  /**
   * @param back to the shares
   * @param name of the assessment
   */
  record ReadingsView(String back, String name, List<Reader> readers) {}

  /** One reader of one snapshot. */
  record Reader(String viewer, int number, List<Row> rows) {
    /** The longest time, which the bars are measured by. */
    public int most() {
      return rows.stream().mapToInt(Row::seconds).max().orElse(1);
    }
  }

  record Row(String section, int seconds, String time) {}

  private record Key(String viewer, int number) {}

  private final Readings readings;
  private final Shares shares;
  private final Reports reports;
  private final Language language;

  ReadingPages(Readings readings, Shares shares, Reports reports, Language language) {
    this.readings = readings;
    this.shares = shares;
    this.reports = reports;
    this.language = language;
  }

  @GET
  public TemplateInstance list(@PathParam("org") String org, @PathParam("share") UUID id) {
    var share = shares.find(id).orElseThrow(NotFoundException::new);
    var assessment = reports.find(share.report()).orElseThrow().assessment();
    var readers =
        readings.of(id).stream()
            .collect(
                Collectors.groupingBy(
                    reading -> new Key(reading.viewer(), reading.number()),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .entrySet()
            .stream()
            .map(
                reader ->
                    new Reader(
                        viewer(reader.getKey()), reader.getKey().number(), rows(reader.getValue())))
            .toList();
    return Templates.list(
        new ReadingsView(
            "/o/" + org + "/assessments/" + assessment.id() + "/shares",
            assessment.name(),
            readers));
  }

  private List<Row> rows(List<Reading> readings) {
    var names = new SectionNames(language);
    return readings.stream()
        .sorted((a, b) -> a.section().compareTo(b.section()))
        .map(
            reading ->
                new Row(names.of(reading.section()), reading.seconds(), time(reading.seconds())))
        .toList();
  }

  private String viewer(Key reader) {
    return reader.viewer().isEmpty()
        ? language.messages(ReadingMessages.class).somebody()
        : reader.viewer();
  }

  private String time(int seconds) {
    var texts = language.messages(ReadingMessages.class);
    return seconds < MINUTE
        ? texts.seconds(seconds)
        : texts.minutes(seconds / MINUTE, seconds % MINUTE);
  }
}
