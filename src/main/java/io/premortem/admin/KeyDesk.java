package io.premortem.admin;

import io.premortem.identity.ApiKeys;
import io.premortem.identity.KeyDraft;
import io.premortem.identity.KeyDraft.Fault;
import io.premortem.identity.KeyResult;
import io.premortem.identity.KeyTargets;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;

/** Makes keys for the page and the API, and says in words what is wrong. */
@ApplicationScoped
class KeyDesk {
  private final ApiKeys keys;
  private final List<KeyTargets> targets;

  KeyDesk(ApiKeys keys, @All List<KeyTargets> targets) {
    this.keys = keys;
    this.targets = targets;
  }

  /** Names that a key may be bound to. */
  List<String> models() {
    return targets.stream().flatMap(target -> target.models().stream()).toList();
  }

  KeyResult create(KeyDraft draft, String actor) {
    if (draft.model() != null && !models().contains(draft.model())) {
      return new KeyResult.Refused(EnumSet.of(Fault.MODEL));
    }
    return keys.create(draft, actor);
  }

  static Problem.Fault fault(Fault fault, Language language) {
    var text = language.messages(ApiKeyMessages.class);
    return switch (fault) {
      case NAME -> Problem.Fault.field("name", text.badName(KeyDraft.MAX_NAME));
      case SCOPES -> Problem.Fault.field("scopes", text.badScopes());
      case MODEL -> Problem.Fault.field("model", text.badModel());
      case EXPIRY -> Problem.Fault.field("expiresAt", text.badExpiry(KeyDraft.MAX_LIFE.toDays()));
      case RATE -> Problem.Fault.field("perMinute", text.badRate(KeyDraft.MAX_PER_MINUTE));
    };
  }
}
