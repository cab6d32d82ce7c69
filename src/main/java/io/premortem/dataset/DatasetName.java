package io.premortem.dataset;

import java.text.Normalizer;
import java.util.Locale;

/** When two names are the same: whatever their capitals and composed characters. */
final class DatasetName {
  /** Most characters of a name. */
  static final int LIMIT = 200;

  private DatasetName() {}

  /** The form in which names are compared and searched. */
  static String key(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** What a search looks through: a name never holds a line feed, so nothing matches across. */
  static String searchKey(String name, String fileName) {
    return key(name) + "\n" + key(fileName);
  }
}
