package io.premortem.report.nda;

import io.premortem.report.Hashes;
import java.time.Instant;

/**
 * A version of the agreement, never changed.
 *
 * @param version 1, 2, 3, …
 * @param english empty for none
 * @param chinese empty for none; one of the two there always is
 */
public record Nda(int version, String english, String chinese, Instant createdAt) {

  /** {@code en} or {@code zh}: the one wanted, or the one there is. */
  public String language(boolean wantsChinese) {
    boolean takesChinese = wantsChinese ? !chinese.isEmpty() : english.isEmpty();
    return takesChinese ? "zh" : "en";
  }

  /**
   * @param language as {@link #language} gives it
   */
  public String text(String language) {
    return "zh".equals(language) ? chinese : english;
  }

  /** SHA-256 of the words, hexadecimal. */
  public String hash(String language) {
    return Hashes.sha256(text(language));
  }
}
