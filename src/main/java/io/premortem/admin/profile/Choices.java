package io.premortem.admin.profile;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Collection;
import java.util.List;

/** What a profile may hold. */
final class Choices {
  /** Those in which an assessment may be made (knowledge/index.yaml). */
  static final List<String> CURRENCIES =
      List.of(
          "AED", "AUD", "BRL", "CAD", "CHF", "CNY", "EUR", "GBP", "HKD", "ILS", "INR", "JPY", "KRW",
          "PLN", "SEK", "SGD", "TWD", "USD");

  private Choices() {}

  /** The text if it is one of them, else null: as if nothing were chosen. */
  static String oneOf(Collection<String> choices, String text) {
    return text != null && choices.contains(text) ? text : null;
  }

  static ProfileMessages words(String language) {
    return MessageBundles.get(ProfileMessages.class, Localized.Literal.of(language));
  }
}
