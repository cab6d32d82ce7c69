package io.premortem.dataset;

import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param name what to call it; blank for the name of the file
 * @param fileName as the sender says; a path in it is ignored
 */
public record Upload(String name, String fileName, InputStream content) {
  private static final int SHOWN_FILE_NAME = 120;

  /** The last part of the sender's path, without control characters. */
  String plainFileName() {
    var given = fileName == null ? "" : fileName.replace('\\', '/');
    var last = clean(given.substring(given.lastIndexOf('/') + 1));
    var shown = last.length() > SHOWN_FILE_NAME ? last.substring(0, SHOWN_FILE_NAME) : last;
    return shown.isEmpty() ? "data.csv" : shown;
  }

  /** The given name, or that of the file without its ending. */
  String plainName() {
    var given = clean(name == null ? "" : name);
    return given.isEmpty() ? plainFileName().replaceFirst("(?i)\\.(csv|tsv|txt)$", "") : given;
  }

  private static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip().replaceAll("\\s+", " ");
  }
}
