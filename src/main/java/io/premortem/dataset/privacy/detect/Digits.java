package io.premortem.dataset.privacy.detect;

/** Check digits. Arguments are ASCII digits. */
final class Digits {

  private static final int[] RESIDENT_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String RESIDENT_CHECKS = "10X98765432";
  private static final int[] TRAVEL_WEIGHTS = {7, 3, 1};

  private Digits() {}

  /** ISO/IEC 7812-1, annex B. */
  static boolean luhn(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** GB 11643-1999 (ISO 7064, MOD 11-2): the check character of 17 digits. */
  static char residentCheck(String seventeen) {
    int sum = 0;
    for (int i = 0; i < RESIDENT_WEIGHTS.length; i++) {
      sum += (seventeen.charAt(i) - '0') * RESIDENT_WEIGHTS[i];
    }
    return RESIDENT_CHECKS.charAt(sum % 11);
  }

  /** ISO 7064, MOD 97-10, on digits and capital letters, the first four moved to the end. */
  static boolean mod97(String iban) {
    int rest = 0;
    for (int i = 0; i < iban.length(); i++) {
      int value = Character.digit(iban.charAt((i + 4) % iban.length()), 36);
      rest = (value < 10 ? rest * 10 + value : rest * 100 + value) % 97;
    }
    return rest == 1;
  }

  /** ICAO Doc 9303, part 3, 4.9: digits, capital letters and {@code <}. */
  static int travelCheck(String field) {
    int sum = 0;
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      sum += (c == '<' ? 0 : Character.digit(c, 36)) * TRAVEL_WEIGHTS[i % 3];
    }
    return sum % 10;
  }
}
