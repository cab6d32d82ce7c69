package io.premortem.admin.provider;

import io.premortem.identity.Members;
import io.premortem.identity.Visitor;
import io.premortem.web.BothLanguages;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/** Tells the current tenant's owners when the way in for their people changes. */
@ApplicationScoped
class ProviderLetters {
  private final Members members;
  private final Visitor visitor;
  private final Letters letters;
  private final PublicAddress site;

  ProviderLetters(Members members, Visitor visitor, Letters letters, PublicAddress site) {
    this.members = members;
    this.visitor = visitor;
    this.letters = letters;
    this.site = site;
  }

  void tell(String tenant, Function<ProviderMessages, String> what) {
    var words = BothLanguages.of(ProviderMessages.class);
    var url = site.orPath("/o/" + tenant + "/provider");
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
