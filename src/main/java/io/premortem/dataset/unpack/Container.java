package io.premortem.dataset.unpack;

import java.util.Locale;

/** What a table comes in. */
public enum Container {
  NONE,
  GZIP,
  ZIP,
  XLSX;

  /** The name that the API speaks: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
