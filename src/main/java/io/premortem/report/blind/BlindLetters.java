package io.premortem.report.blind;

import io.premortem.identity.Members;
import io.premortem.report.Holder;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.BothLanguages;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the founders that the investor has locked, in both languages. */
@ApplicationScoped
class BlindLetters {
  private final TenantScope scope;
  private final Members members;
  private final Letters letters;
  private final PublicAddress site;

  BlindLetters(TenantScope scope, Members members, Letters letters, PublicAddress site) {
    this.scope = scope;
    this.members = members;
    this.letters = letters;
    this.site = site;
  }

  void toFounders(Holder holder, boolean opened) {
    var url = site.orPath("/o/" + holder.tenant() + "/shares/" + holder.share() + "/blind");
    var words = BothLanguages.of(BlindMessages.class);
    scope
        .call(holder.tenant(), members::ownerAddresses)
        .forEach(
            to ->
                letters.send(
                    opened
                        ? words.letter(to, BlindMessages::openedSubject, w -> w.openedText(url))
                        : words.letter(to, BlindMessages::lockedSubject, w -> w.lockedText(url))));
  }
}
