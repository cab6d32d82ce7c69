package io.premortem.dataset.unpack;

import java.util.Locale;

/** What a table comes in. */
public enum Container {
  NONE("text/csv"),
  GZIP("application/gzip"),
  ZIP("application/zip"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String mediaType;

  Container(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Media type (IANA) of a file in it. */
  public String mediaType() {
    return mediaType;
  }

  /** The container whose {@link #id} it is. */
  public static Container of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** The name that the API speaks: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
