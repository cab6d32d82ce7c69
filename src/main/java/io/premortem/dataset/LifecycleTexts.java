package io.premortem.dataset;

import io.premortem.web.Language;

/** What the room says of versions, names and deletion, in the language of the request. */
record LifecycleTexts(LifecycleMessages messages, Language language) {

  static LifecycleTexts of(Language language) {
    return new LifecycleTexts(language.messages(LifecycleMessages.class), language);
  }

  /** A sentence on which version it is; empty for a first one. */
  String version(Dataset dataset) {
    if (dataset.sameAs() != null) {
      return messages.sameContent(dataset.version(), dataset.sameAs());
    }
    return dataset.version() > 1 ? messages.furtherVersion(dataset.version()) : "";
  }

  /** Why a name is not taken; empty when it is. */
  String refusal(RenameResult result) {
    return switch (result) {
      case RenameResult.Renamed _ -> "";
      case RenameResult.Blank _ -> messages.nameBlank();
      case RenameResult.TooLong(int limit) -> messages.nameTooLong(limit);
      case RenameResult.Taken(String name) -> messages.nameTaken(name);
    };
  }

  String title(Dependent dependent) {
    return language.pick(dependent.english(), dependent.chinese());
  }
}
