package io.premortem.report;

import java.time.Instant;

/** What a gate says to somebody who tries to pass it. */
sealed interface GateAnswer {

  /** The way is free. */
  record Passed(ShareTicket ticket) implements GateAnswer {}

  /** A code is on its way to the address. */
  record CodeSent(ShareTicket ticket, String email, String code) implements GateAnswer {}

  /**
   * Not like this.
   *
   * @param field {@code passcode}, {@code name}, {@code email} or {@code code}
   */
  record Wrong(String field) implements GateAnswer {}

  /** The code is used up, too old, or was never sent: begin again. */
  record CodeOver() implements GateAnswer {}

  /**
   * Too many tries, for everybody with the link.
   *
   * @param justNow whether this try closed it, so that the founder is told once
   */
  record Closed(Instant until, boolean justNow) implements GateAnswer {}

  /** There is no such link, or it is not open any more. */
  record NoLink() implements GateAnswer {}
}
