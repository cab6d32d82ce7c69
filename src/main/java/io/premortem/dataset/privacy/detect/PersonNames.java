package io.premortem.dataset.privacy.detect;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of people as whole values: a Chinese surname with one or two characters, or one to four
 * capitalised words of which one is a frequent given or family name. A single such value proves
 * nothing (many towns are called like people), so the column decides. Running text is not searched.
 */
final class PersonNames implements Detector {

  private static final Set<String> SURNAMES = WordList.read("chinese-surnames.txt");
  private static final Set<String> GIVEN_CHARACTERS = WordList.read("chinese-given-characters.txt");
  private static final Set<String> NO_NAMES = WordList.read("chinese-no-names.txt");
  private static final Set<String> LATIN = WordList.read("latin-names.txt");
  private static final Set<String> NO_PERSON = WordList.read("latin-no-persons.txt");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Pattern FOREIGN =
      Pattern.compile("\\p{IsHan}{1,6}(?:·\\p{IsHan}{1,8}){1,2}");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?:(?:Mr|Mrs|Ms|Dr|Prof)\\.? )?\\p{Lu}[\\p{L}'’-]*\\.?(?:,? (?:(?:van|von|de|der|den|da|di|del|la|le|bin|al|ten) )*"
              + "\\p{Lu}[\\p{L}'’-]*\\.?){0,3}");
  private static final Pattern ONE_CASE =
      Pattern.compile("\\p{L}[\\p{L}'’-]{1,20}(?: \\p{L}[\\p{L}'’-]{1,20}){1,2}");
  private static final int LONGEST = 48;

  @Override
  public Match find(String text) {
    if (text.length() > LONGEST || text.length() < 2) {
      return null;
    }
    var strength = HAN.matcher(text).matches() ? chinese(text) : foreign(text);
    return strength == null ? null : Match.whole(text, strength);
  }

  private static Strength chinese(String text) {
    if (NO_NAMES.contains(text) || NO_NAMES.contains(text.substring(text.length() - 1) + "$")) {
      return Strength.REFUTED;
    }
    int surname = text.length() > 2 && SURNAMES.contains(text.substring(0, 2)) ? 2 : 1;
    int given = text.length() - surname;
    if (!SURNAMES.contains(text.substring(0, surname)) || given > 2) {
      return null;
    }
    for (int i = surname; i < text.length(); i++) {
      if (!GIVEN_CHARACTERS.contains(text.substring(i, i + 1))) {
        return Strength.POSSIBLE;
      }
    }
    return Strength.LIKELY;
  }

  private static Strength foreign(String text) {
    if (FOREIGN.matcher(text).matches()) {
      return Strength.LIKELY;
    }
    if (!WORDS.matcher(text).matches() && !ONE_CASE.matcher(text).matches()) {
      return null;
    }
    boolean known = false;
    int words = 0;
    for (String part : text.toLowerCase(Locale.ROOT).split("[ ,.-]+")) {
      if (NO_PERSON.contains(part)) {
        return Strength.REFUTED;
      }
      known |= LATIN.contains(part);
      words++;
    }
    return known ? Strength.LIKELY : words <= 3 ? Strength.POSSIBLE : null;
  }
}
