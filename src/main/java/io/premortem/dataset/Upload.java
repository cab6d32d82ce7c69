package io.premortem.dataset;

import io.premortem.dataset.reading.ReadingChoices;
import java.io.InputStream;

/**
 * A file on its way in.
 *
 * @param name what to call it; blank for the name of the file
 * @param fileName as the sender says; a path in it is ignored
 * @param choices how to read it, as far as the user says
 */
public record Upload(String name, String fileName, InputStream content, ReadingChoices choices) {
  private static final int SHOWN_FILE_NAME = 120;
  private static final String ENDINGS = "(?i)(\\.(csv|tsv|txt|xlsx))?(\\.(gz|zip))?$";

  /** To be read as it seems to be written. */
  public Upload(String name, String fileName, InputStream content) {
    this(name, fileName, content, ReadingChoices.AUTOMATIC);
  }

  /** The last part of the sender's path, without control characters. */
  public String plainFileName() {
    var given = fileName == null ? "" : fileName.replace('\\', '/');
    var last = clean(given.substring(given.lastIndexOf('/') + 1));
    var shown = last.length() > SHOWN_FILE_NAME ? last.substring(0, SHOWN_FILE_NAME) : last;
    return shown.isEmpty() ? "data.csv" : shown;
  }

  /** The given name, or that of the file without its ending. */
  public String plainName() {
    var given = clean(name == null ? "" : name);
    return given.isEmpty() ? plainFileName().replaceFirst(ENDINGS, "") : given;
  }

  /** Without control characters, and with single spaces between words. */
  static String clean(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip().replaceAll("\\s+", " ");
  }
}
