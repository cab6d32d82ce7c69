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
  boolean passed() {
    return code == null;
  }
}
