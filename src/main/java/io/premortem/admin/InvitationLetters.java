package io.premortem.admin;

import io.premortem.identity.Invitation;
import io.premortem.identity.Role;
import io.premortem.web.Language;
import io.premortem.web.Letter;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** The letters that invite, in both languages: nobody knows yet which one the reader speaks. */
@ApplicationScoped
class InvitationLetters {
  private final Letters letters;
  private final PublicAddress site;

  InvitationLetters(Letters letters, PublicAddress site) {
    this.letters = letters;
    this.site = site;
  }

  /**
   * @return false if the mail server did not take it
   */
  boolean send(String organization, Invitation invitation, String token, UriInfo uri) {
    var url = site.of("/invitations/" + token, uri);
    var english = MessageBundles.get(MemberMessages.class, Localized.Literal.of(Language.ENGLISH));
    var chinese = MessageBundles.get(MemberMessages.class, Localized.Literal.of(Language.CHINESE));
    return letters.send(
        new Letter(
            invitation.email(),
            english.offerTitle(organization) + " · " + chinese.offerTitle(organization),
            english.letter(organization, role(invitation.role(), english), url)
                + "\n\n"
                + chinese.letter(organization, role(invitation.role(), chinese), url)));
  }

  static String role(Role role, MemberMessages text) {
    return switch (role) {
      case OWNER -> text.owner();
      case MEMBER -> text.member();
      case VIEWER -> text.viewer();
    };
  }
}
