package io.premortem.report.nda;

import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.risk.valuation.Violation;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The text of a tenant's agreement, its versions, and who agreed. */
@Path("/o/{org}/nda")
@Produces(MediaType.TEXT_HTML)
public class NdaPages {
  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance nda(NdaView view);
  }

  /**
   * @param current null while there is none
   * @param english as it stands in the form
   * @param chinese likewise
   * @param wrong what to mend; empty for nothing
   */
  record NdaView(
      String path,
      boolean edits,
      Nda current,
      String english,
      String chinese,
      String wrong,
      List<Row> versions,
      List<Acceptance> acceptances) {}

  /** A version, with the hashes of its texts. */
  record Row(Nda nda, List<String> hashes) {}

  private final Ndas ndas;
  private final Visitor visitor;
  private final Language language;
  private final Flash flash;

  NdaPages(Ndas ndas, Visitor visitor, Language language, Flash flash) {
    this.ndas = ndas;
    this.visitor = visitor;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Requires(Permission.SHARE)
  public TemplateInstance show(@PathParam("org") String org) {
    var current = ndas.current();
    return page(
        org, current.map(Nda::english).orElse(""), current.map(Nda::chinese).orElse(""), List.of());
  }

  @POST
  @Requires(Permission.MANAGE)
  public Response publish(
      @PathParam("org") String org,
      @FormParam("english") String english,
      @FormParam("chinese") String chinese) {
    var violations = ndas.publish(english, chinese, visitor.subject());
    if (!violations.isEmpty()) {
      return RenderedPage.again(page(org, english, chinese, violations));
    }
    flash.success(language.messages(NdaMessages.class).published());
    return Response.seeOther(URI.create("/o/" + org + "/nda")).build();
  }

  private TemplateInstance page(
      String org, String english, String chinese, List<Violation> violations) {
    boolean owner =
        visitor.member().filter(member -> member.role().may(Permission.MANAGE)).isPresent();
    return Templates.nda(
        new NdaView(
            "/o/" + org + "/nda",
            owner,
            ndas.current().orElse(null),
            english,
            chinese,
            violations.isEmpty() ? "" : violations.getFirst().message().in(language.locale()),
            ndas.versions().stream().map(NdaPages::row).toList(),
            ndas.acceptances()));
  }

  private static Row row(Nda nda) {
    return new Row(
        nda,
        List.of("en", "zh").stream()
            .filter(known -> !nda.text(known).isEmpty())
            .map(known -> known + " " + nda.hash(known))
            .toList());
  }
}
