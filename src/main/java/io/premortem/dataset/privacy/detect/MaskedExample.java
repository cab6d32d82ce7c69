package io.premortem.dataset.privacy.detect;

/** A match with most of it covered: enough to recognise it, not enough to use it. */
public final class MaskedExample {

  private static final String STARS = "***";

  private MaskedExample() {}

  /** At most half of the characters that matter stay, and never all. */
  public static String of(PersonalKind kind, String match) {
    return switch (kind) {
      case EMAIL -> email(match);
      case PHONE -> ends(match, match.startsWith("+") ? 4 : 3, 2);
      case RESIDENT_ID -> ends(match, 2, 1);
      case PASSPORT -> ends(match, 1, 1);
      case BANK_CARD -> ends(match, 0, 4);
      case IBAN -> ends(match, 4, 2);
      case IP_ADDRESS, LOCATION -> ends(match, 3, 0);
      case PERSON_NAME -> name(match);
      case SECRET -> ends(match, 4, 0);
    };
  }

  private static String email(String address) {
    int at = address.indexOf('@');
    return address.charAt(0)
        + STARS
        + "@"
        + address.charAt(at + 1)
        + STARS
        + address.substring(address.lastIndexOf('.'));
  }

  private static String name(String name) {
    var masked = new StringBuilder();
    for (String word : name.split(" ")) {
      masked.append(masked.isEmpty() ? "" : " ");
      masked.appendCodePoint(word.codePointAt(0)).append(STARS);
    }
    return masked.toString();
  }

  private static String ends(String text, int first, int last) {
    if (text.length() < 2 * (first + last)) {
      return text.charAt(0) + STARS;
    }
    return text.substring(0, first) + STARS + text.substring(text.length() - last);
  }
}
