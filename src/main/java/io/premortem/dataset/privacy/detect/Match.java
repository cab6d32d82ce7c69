package io.premortem.dataset.privacy.detect;

/**
 * What a detector saw in a text.
 *
 * @param start first character of it
 * @param end after its last character
 */
public record Match(int start, int end, Strength strength) {

  static Match whole(String text, Strength strength) {
    return new Match(0, text.length(), strength);
  }

  /** The stronger of two, the first of equals; either may be {@code null}. */
  static Match stronger(Match first, Match second) {
    if (first == null || second == null) {
      return first == null ? second : first;
    }
    return second.strength.compareTo(first.strength) > 0 ? second : first;
  }
}
