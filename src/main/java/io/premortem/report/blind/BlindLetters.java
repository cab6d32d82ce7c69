package io.premortem.report.blind;

import io.premortem.identity.Members;
import io.premortem.report.Holder;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Language;
import io.premortem.web.Letter;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
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
    var english = MessageBundles.get(BlindMessages.class, Localized.Literal.of(Language.ENGLISH));
    var chinese = MessageBundles.get(BlindMessages.class, Localized.Literal.of(Language.CHINESE));
    var subject =
        opened
            ? english.openedSubject() + " · " + chinese.openedSubject()
            : english.lockedSubject() + " · " + chinese.lockedSubject();
    var text =
        opened
            ? english.openedText(url) + "\n\n" + chinese.openedText(url)
            : english.lockedText(url) + "\n\n" + chinese.lockedText(url);
    scope
        .call(holder.tenant(), members::ownerAddresses)
        .forEach(to -> letters.send(new Letter(to, subject, text)));
  }
}
