package io.premortem.report;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.report.disclosure.Section;
import io.premortem.risk.Assessments;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Flash;
import io.premortem.web.Format;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Who may read an assessment's reports: share, see, take back. */
@Path("/o/{org}/assessments")
@Produces(MediaType.TEXT_HTML)
@Requires(Permission.SHARE)
public class SharePages {
  private static final Duration EXTENSION = Duration.ofDays(30);
  private static final int VISITS = 20;

  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance shares(SharesView view);
  }

  private final Shares shares;
  private final Reports reports;
  private final Assessments assessments;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;
  private final Clock clock;

  SharePages(
      Shares shares,
      Reports reports,
      Assessments assessments,
      Visitor visitor,
      Language language,
      Flash flash,
      Clock clock) {
    this.shares = shares;
    this.reports = reports;
    this.assessments = assessments;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
    this.clock = clock;
  }

  @GET
  @Path("{id}/shares")
  public TemplateInstance list(@PathParam("org") String org, @PathParam("id") UUID id) {
    return page(org, id, null, new ShareForm(), List.of());
  }

  // A link answers with the page itself and no redirect: it is shown once and kept nowhere.
  @POST
  @Path("{id}/shares")
  public Response create(
      @PathParam("org") String org,
      @PathParam("id") UUID id,
      @BeanParam ShareForm form,
      @Context UriInfo uri) {
    assessments.find(id).orElseThrow(NotFoundException::new);
    if (form.forFund() && form.fund.isBlank()) {
      return refused(org, id, form, List.of(noFund()));
    }
    return switch (shares.create(id, form.options(clock.instant()), visitor.subject())) {
      case ShareResult.Shared(Share share, String token) when share.fund() == null -> {
        var url = uri.getBaseUri().resolve(address(share, token)).toString();
        yield Response.ok(page(org, id, url, form, List.of())).build();
      }
      case ShareResult.Shared(Share share, String _) -> {
        flash.success(language.messages(FundMessages.class).shared(share.fund()));
        yield back(org, id);
      }
      case ShareResult.Extended _, ShareResult.NoReport _ ->
          Response.ok(page(org, id, null, form, List.of())).build();
      case ShareResult.Refused(var violations) -> refused(org, id, form, violations);
    };
  }

  /** Where a new share is opened. */
  static String address(Share share, String token) {
    return share.fund() == null ? "/s/" + token : "/o/" + share.fund() + "/portfolio/" + share.id();
  }

  private static Violation noFund() {
    return Violation.of("fund", "Write the fund's handle.", "请填写基金的代号。");
  }

  @POST
  @Path("{id}/shares/{share}/revocation")
  public Response revoke(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("share") UUID share) {
    if (!shares.revoke(share, visitor.subject())) {
      throw new NotFoundException();
    }
    flash.success(language.messages(ReportMessages.class).revokedNow());
    return back(org, id);
  }

  private static Response back(String org, UUID id) {
    return Response.seeOther(URI.create("/o/" + org + "/assessments/" + id + "/shares")).build();
  }

  private Response refused(String org, UUID id, ShareForm form, List<Violation> violations) {
    return RenderedPage.again(page(org, id, null, form, violations));
  }

  @POST
  @Path("{id}/shares/{share}/extension")
  public Response extend(
      @PathParam("org") String org, @PathParam("id") UUID id, @PathParam("share") UUID share) {
    var until = clock.instant().plus(EXTENSION);
    shares.extend(share, until.toString(), visitor.subject()).orElseThrow(NotFoundException::new);
    flash.success(language.messages(GateMessages.class).extended(Format.time(until)));
    return back(org, id);
  }

  /** Of what contradicts in the answers, or else in the form. */
  private List<String> words(List<Violation> violations, boolean contradictions) {
    return violations.stream()
        .filter(v -> v.field().startsWith("contradictions.") == contradictions)
        .map(v -> v.message().in(language.locale()))
        .toList();
  }

  private List<Visit> visits(Share share) {
    return shares.visits(share.id()).orElseThrow().stream().limit(VISITS).toList();
  }

  private TemplateInstance page(
      String org, UUID id, String url, ShareForm form, List<Violation> violations) {
    var assessment = assessments.find(id).orElseThrow(NotFoundException::new);
    var now = clock.instant();
    var rows =
        shares.list(id).stream()
            .map(share -> new SharesView.Row(share, share.open(now), visits(share)))
            .toList();
    return Templates.shares(
        new SharesView(
            assessment.name(),
            "/o/" + org + "/assessments/" + id,
            url,
            form.forFund() ? null : words(violations, false).stream().findFirst().orElse(null),
            SharesView.FundForm.of(form, words(violations, false)),
            !reports.snapshots(id).isEmpty(),
            words(violations, true),
            ShareForm.LIVES,
            form,
            Section.all().stream()
                .map(
                    section ->
                        new SharesView.Choice(
                            section.key(), new SectionNames(language).of(section)))
                .toList(),
            rows));
  }
}
