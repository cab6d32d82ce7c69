package io.premortem.inference.monitor;

/** A cell unlike the rows learnt from. */
public record Flag(String column, Kind kind) {
  /** How it is unlike. */
  public enum Kind {
    OUT_OF_RANGE("out-of-range"),
    UNKNOWN_LEVEL("unknown-level"),
    MISSING("missing");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /** As the API writes it. */
    public String id() {
      return id;
    }
  }
}
