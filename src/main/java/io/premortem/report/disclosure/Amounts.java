package io.premortem.report.disclosure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How amounts of money are shown. */
public enum Amounts {
  EXACT,
  /** Each as the step of 1, 2, 5, 10, … that it lies in. */
  BANDS,
  HIDDEN;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Amounts> of(String key) {
    return Arrays.stream(values()).filter(amounts -> amounts.key().equals(key)).findFirst();
  }
}
