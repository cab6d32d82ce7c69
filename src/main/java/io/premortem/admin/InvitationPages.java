package io.premortem.admin;

import io.premortem.identity.Invitations;
import io.premortem.identity.KeycloakException;
import io.premortem.identity.Member;
import io.premortem.identity.Permission;
import io.premortem.identity.Public;
import io.premortem.identity.Requires;
import io.premortem.identity.Role;
import io.premortem.identity.SessionRenewal;
import io.premortem.identity.Visitor;
import io.premortem.web.Flash;
import io.premortem.web.Language;
import io.premortem.web.RenderedPage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** An invitation's link: see who invites, sign in, accept. */
@Path("/invitations/{token}")
@Produces(MediaType.TEXT_HTML)
public class InvitationPages {
  private static final int GONE = 410;

  @CheckedTemplate(basePath = "admin")
  static class Templates {
    static native TemplateInstance invitation(OfferView view);

    static native TemplateInstance invitationOver();
  }

  /**
   * @param mine address of the visitor; empty when nobody is signed in
   */
  record OfferView(String path, String organization, String role, String email, String mine) {
    public boolean signedIn() {
      return !mine.isEmpty();
    }

    public boolean otherAddress() {
      return signedIn() && !mine.equalsIgnoreCase(email);
    }
  }

  private final Invitations invitations;
  private final Visitor visitor;
  private final SessionRenewal session;
  private final Flash flash;
  private final Language language;

  InvitationPages(
      Invitations invitations,
      Visitor visitor,
      SessionRenewal session,
      Flash flash,
      Language language) {
    this.invitations = invitations;
    this.visitor = visitor;
    this.session = session;
    this.flash = flash;
    this.language = language;
  }

  @GET
  @Public
  public Object show(@PathParam("token") String token) {
    var offer = invitations.offer(token);
    if (offer.isEmpty()) {
      return over(token);
    }
    return Templates.invitation(
        new OfferView(
            "/invitations/" + token,
            offer.get().organization(),
            RoleWords.of(offer.get().invitation().role(), language),
            offer.get().invitation().email(),
            visitor.signedIn() ? visitor.email() : ""));
  }

  /** Reached only by somebody who has just signed in, or made an account. */
  @GET
  @Path("sign-in")
  @Requires(Permission.SIGNED_IN)
  public Response signIn(@PathParam("token") String token) {
    if (invitations.offer(token).isEmpty()) {
      throw new NotFoundException();
    }
    return Response.seeOther(URI.create("/invitations/" + token)).build();
  }

  @POST
  @Path("acceptance")
  @Requires(Permission.SIGNED_IN)
  public Response accept(@PathParam("token") String token) {
    var text = language.messages(MemberMessages.class);
    // The role here is not used: the invitation's own counts.
    var person = new Member(visitor.subject(), visitor.email(), visitor.name(), Role.VIEWER);
    try {
      var tenant = invitations.accept(token, person);
      if (tenant.isEmpty()) {
        throw new NotFoundException();
      }
      session.renew();
      flash.success(text.accepted());
      return Response.seeOther(URI.create("/o/" + tenant.get())).build();
    } catch (KeycloakException e) {
      flash.warning(text.keycloakAway());
      return Response.seeOther(URI.create("/invitations/" + token)).build();
    }
  }

  // A token that never was and one that is over look the same, but for the status of a bad address.
  private static Response over(String token) {
    if (token.length() < 43) {
      throw new NotFoundException();
    }
    return RenderedPage.of(GONE, Templates.invitationOver());
  }
}
