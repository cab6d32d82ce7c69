package io.premortem.report.signoff;

import io.premortem.identity.Member;
import io.premortem.identity.Members;
import io.premortem.identity.Permission;
import io.premortem.identity.Requires;
import io.premortem.identity.Visitor;
import io.premortem.web.BothLanguages;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/** What holds for every report that the tenant shares. */
@Path("/o/{org}/sharing")
@Produces(MediaType.TEXT_HTML)
public class SharingRulePages {
  @CheckedTemplate(basePath = "report")
  static class Templates {
    static native TemplateInstance sharing(SharingView view);
  }

  /**
   * @param owner whether the reader may change it
   * @param askedBy name of whoever wants to turn it off; null for nobody
   * @param agrees whether the reader may be the second person
   */
  record SharingView(String path, TwoPerson rule, boolean owner, String askedBy, boolean agrees) {}

  private final SignOffs signOffs;
  private final Members members;
  private final Visitor visitor;
  private final Letters letters;
  private final PublicAddress site;
  private final Language language;
  private final Flash flash;

  SharingRulePages(
      SignOffs signOffs,
      Members members,
      Visitor visitor,
      Letters letters,
      PublicAddress site,
      Language language,
      Flash flash) {
    this.signOffs = signOffs;
    this.members = members;
    this.visitor = visitor;
    this.letters = letters;
    this.site = site;
    this.language = language;
    this.flash = flash;
  }

  @GET
  @Requires(Permission.SHARE)
  public TemplateInstance show(@PathParam("org") String org) {
    var rule = signOffs.rule();
    var askedBy =
        rule.offAskedBy() == null
            ? null
            : members.find(rule.offAskedBy()).map(Member::name).orElse(rule.offAskedBy());
    return Templates.sharing(
        new SharingView(
            "/o/" + org + "/sharing",
            rule,
            visitor.member().filter(m -> m.role().may(Permission.MANAGE)).isPresent(),
            askedBy,
            askedBy != null && !rule.offAskedBy().equals(visitor.subject())));
  }

  @POST
  @Path("two-person")
  @Requires(Permission.MANAGE)
  public Response turnOn(@PathParam("org") String org) {
    return changed(org, signOffs.turnOn(visitor.subject()));
  }

  @POST
  @Path("two-person/removal")
  @Requires(Permission.MANAGE)
  public Response askOff(@PathParam("org") String org) {
    return changed(org, signOffs.askOff(visitor.subject()));
  }

  @POST
  @Path("two-person/removal/agreement")
  @Requires(Permission.SHARE)
  public Response agreeOff(@PathParam("org") String org) {
    return changed(org, signOffs.agreeOff(visitor.subject()));
  }

  private Response changed(String org, TwoPersonChange change) {
    Function<SignOffMessages, String> what = what(change);
    String said = what.apply(language.messages(SignOffMessages.class));
    if (change == TwoPersonChange.TOO_FEW || change == TwoPersonChange.NOTHING) {
      flash.warning(said);
    } else {
      flash.success(said);
      tellOwners(org, what);
    }
    return Response.seeOther(URI.create("/o/" + org + "/sharing")).build();
  }

  private static Function<SignOffMessages, String> what(TwoPersonChange change) {
    return switch (change) {
      case ON -> SignOffMessages::isOn;
      case OFF -> SignOffMessages::isOff;
      case ASKED -> SignOffMessages::isAsked;
      case TOO_FEW -> SignOffMessages::tooFew;
      case NOTHING -> SignOffMessages::nothing;
    };
  }

  private void tellOwners(String org, Function<SignOffMessages, String> what) {
    var words = BothLanguages.of(SignOffMessages.class);
    var url = site.orPath("/o/" + org + "/sharing");
    members
        .ownerAddresses()
        .forEach(
            to ->
                letters.send(
                    words.letter(
                        to,
                        w -> w.letterSubject(what.apply(w)),
                        w -> w.letter(visitor.name(), what.apply(w), url))));
  }
}
