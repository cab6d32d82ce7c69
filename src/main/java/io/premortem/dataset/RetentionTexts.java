package io.premortem.dataset;

import java.util.Locale;

/** What the room says of a retention that is out of range. */
record RetentionTexts(RetentionMessages messages) {

  static String field(Retention.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  String fault(Retention.Part part) {
    return switch (part) {
      case VERSIONS -> messages.between(1, Retention.MOST_VERSIONS);
      case DAYS -> messages.between(1, Retention.MOST_DAYS);
    };
  }
}
