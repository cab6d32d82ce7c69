package io.premortem.dataset.profile.relation;

import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;

/** Whether a column of texts, though nearly all differ, is something to read and not a name. */
public final class Prose {
  private static final int FEWEST_CHARACTERS = 12;
  private static final int FIRST_EAST_ASIAN = 0x2E80;

  private Prose() {}

  /**
   * At least half of the values have twelve characters or more and either three words or characters
   * of a script that is written without spaces.
   */
  public static boolean is(Columns.Column column) {
    if (!(column instanceof Columns.Texts texts) || texts.type() != ColumnType.TEXT) {
      return false;
    }
    int present = 0;
    int prose = 0;
    for (String value : texts.values()) {
      if (value != null) {
        present++;
        prose += reads(value) ? 1 : 0;
      }
    }
    return present > 0 && 2 * prose >= present;
  }

  private static boolean reads(String value) {
    return value.length() >= FEWEST_CHARACTERS
        && (value.chars().filter(Character::isWhitespace).count() >= 2
            || value.chars().filter(c -> c >= FIRST_EAST_ASIAN).count() >= FEWEST_CHARACTERS);
  }
}
