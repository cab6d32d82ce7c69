package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.report.signoff.SignOff;
import io.premortem.report.signoff.SignOffs;
import io.premortem.risk.Assessment;
import io.premortem.risk.Assessments;
import io.premortem.web.Language;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reports, for people of the tenant. */
@Path("/o/{org}/reports")
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
  private static final int SHOWN = 200;

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance list(ListView view);

    static native TemplateInstance report(PageView view);
  }

  /** A report in the list. */
  record Row(String name, int number, String path, Instant createdAt) {}

  record ListView(String org, List<Row> rows) {}

  /**
   * @param path of the assessment
   * @param seal null for a report of before there were seals
   * @param signatures null where the tenant asks for none
   */
  record PageView(
      String title, String path, ReportView report, SealView seal, Signatures signatures) {}

  /**
   * @param path where to sign
   * @param open whether the reader may and has not yet
   */
  record Signatures(String path, List<SignOff> given, boolean enough, boolean open) {}

  private final Reports reports;
  private final Seals seals;
  private final SignOffs signOffs;
  private final Visitor visitor;
  private final Assessments assessments;
  private final Language language;

  ReportPages(
      Reports reports,
      Seals seals,
      SignOffs signOffs,
      Visitor visitor,
      Assessments assessments,
      Language language) {
    this.reports = reports;
    this.seals = seals;
    this.signOffs = signOffs;
    this.visitor = visitor;
    this.assessments = assessments;
    this.language = language;
  }

  @GET
  @Requires(Permission.VIEW)
  public TemplateInstance list(@PathParam("org") String org) {
    var rows =
        reports.newest(SHOWN).stream()
            .map(
                snapshot ->
                    new Row(
                        assessments.find(snapshot.assessment()).map(Assessment::name).orElseThrow(),
                        snapshot.number(),
                        "/o/" + org + "/reports/" + snapshot.id(),
                        snapshot.createdAt()))
            .toList();
    return Templates.list(new ListView(org, rows));
  }

  /** One snapshot, whether or not there is a newer one. */
  @GET
  @Path("{id}")
  @Requires(Permission.VIEW)
  public TemplateInstance snapshot(@PathParam("org") String org, @PathParam("id") UUID id) {
    return page(org, reports.find(id).orElseThrow(NotFoundException::new));
  }

  private TemplateInstance page(String org, Report report) {
    var path = "/o/" + org + "/assessments/" + report.assessment().id();
    return Templates.report(
        new PageView(
            report.assessment().name(),
            path,
            ReportView.of(report, language),
            seals
                .root(report.id())
                .map(root -> SealView.whole(root, report, "/o/" + org + "/reports/" + report.id()))
                .orElse(null),
            signatures(org, report.id())));
  }

  private Signatures signatures(String org, UUID report) {
    var given = signOffs.of(report);
    if (!signOffs.rule().required() && given.isEmpty()) {
      return null;
    }
    boolean signed = given.stream().anyMatch(by -> by.subject().equals(visitor.subject()));
    boolean may =
        visitor.member().filter(member -> member.role().may(Permission.SHARE)).isPresent();
    return new Signatures(
        "/o/" + org + "/reports/" + report + "/sign-off",
        given,
        given.size() >= SignOffs.NEEDED,
        may && !signed);
  }
}
