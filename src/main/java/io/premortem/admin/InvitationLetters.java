package io.premortem.admin;

import io.premortem.identity.Invitation;
import io.premortem.web.BothLanguages;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
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
    return letters.send(
        BothLanguages.of(MemberMessages.class)
            .letter(
                invitation.email(),
                words -> words.offerTitle(organization),
                words -> words.letter(organization, RoleWords.of(invitation.role(), words), url)));
  }
}
