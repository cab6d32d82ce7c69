package io.premortem.dataset;

import java.io.InputStream;

/**
 * A file on its way out; the reader closes the content.
 *
 * @param fileName to save it under
 * @param bytes its size
 */
public record Download(String fileName, String mediaType, long bytes, InputStream content) {

  /** What to download of a data set. */
  public enum Format {
    /** The bytes that were uploaded. */
    ORIGINAL,
    PARQUET,
    /** CSV in UTF-8 in which no text cell can act as a formula. */
    CSV
  }
}
