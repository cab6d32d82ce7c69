package io.premortem.dataset.profile.relation;

import io.premortem.dataset.profile.ColumnType;
import io.premortem.dataset.profile.Columns;
import java.text.Normalizer;
import java.util.Locale;

/** What is left of a value when its spelling is taken away. */
final class NormalForm {
  private static final long MISSING = 0x5d1f_0c3a_77e1_94b5L;
  private static final int DIGITS = 6;

  /** Powers of ten beyond this are no longer exact enough to round with. */
  private static final int LARGEST_POWER = 290;

  private NormalForm() {}

  /** One hash per row; equal for equal normal forms. */
  static long[] hashes(Columns.Column column) {
    long[] hashes = new long[column.size()];
    boolean exact = column.type() == ColumnType.INTEGER;
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] =
          switch (column) {
            case Columns.Numbers n -> number(n.values()[i], exact);
            case Columns.Texts t ->
                t.values()[i] == null ? MISSING : Hash.mix(Hash.of(text(t.values()[i])));
          };
    }
    return hashes;
  }

  /** Compatibility forms, case, white space, controls and punctuation do not count. */
  static String text(String value) {
    String folded = Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var kept = new StringBuilder(folded.length());
    folded.codePoints().filter(NormalForm::counts).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static boolean counts(int character) {
    return switch (Character.getType(character)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT ->
          false;
      default -> true;
    };
  }

  private static long number(double value, boolean exact) {
    if (Double.isNaN(value)) {
      return MISSING;
    }
    return Hash.mix(Double.doubleToLongBits((exact ? value : rounded(value)) + 0.0));
  }

  /** To six significant digits, half to even on the scaled value. */
  static double rounded(double value) {
    int power = value == 0 ? 0 : DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value)));
    if (Math.abs(power) > LARGEST_POWER) {
      return value;
    }
    // Dividing by an exact power of ten gives the same double for the same digits.
    return power >= 0
        ? Math.rint(value * Math.pow(10, power)) / Math.pow(10, power)
        : Math.rint(value / Math.pow(10, -power)) * Math.pow(10, -power);
  }
}
