package io.premortem.dataset.ledger.cash;

import io.premortem.dataset.profile.ColumnProfile;
import java.util.Optional;

/** Words that say whether money came in or went out. */
final class Directions {
  private static final Keywords WORDS = Keywords.read("directions.txt");
  private static final int MOST_WORDS = 6;

  private Directions() {}

  /** {@code true} for in, {@code false} for out, empty for neither. */
  static Optional<Boolean> isIn(String text) {
    return text == null ? Optional.empty() : WORDS.exactly(text).map("in"::equals);
  }

  /** Whether a column says nothing else than in and out. */
  static boolean isDirection(ColumnProfile column) {
    return column.text() != null
        && column.distinct() >= 1
        && column.distinct() <= MOST_WORDS
        && column.top().size() == column.distinct()
        && column.top().stream().allMatch(top -> isIn(top.value()).isPresent());
  }
}
