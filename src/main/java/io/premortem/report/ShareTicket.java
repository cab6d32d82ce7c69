package io.premortem.report;

import java.time.Instant;
import java.util.UUID;

/**
 * What a visitor's browser keeps between the steps of a gate, signed by us.
 *
 * @param code the one-time code that is still to be typed; null once the gate is passed
 * @param viewer name and address, proved once the gate is passed; empty without an e-mail gate
 */
record ShareTicket(UUID share, UUID code, String viewer, Instant until) {
  private static final String DOT = " · ";

  /**
   * The address in the name of a link's viewer; empty where none was proved: what people type of
   * themselves never holds the dot ({@link NdaGate}).
   */
  static String address(String viewer) {
    int at = viewer.lastIndexOf(DOT);
    return at < 0 ? "" : viewer.substring(at + DOT.length());
  }

  boolean passed() {
    return code == null;
  }
}
