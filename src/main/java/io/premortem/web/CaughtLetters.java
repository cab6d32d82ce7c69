package io.premortem.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest letters of a laptop, which has no mail server. */
@ApplicationScoped
class CaughtLetters {
  private static final int KEPT = 100;

  /** A letter and when it would have left. */
  public record Caught(Instant at, Letter letter) {}

  private final Deque<Caught> letters = new ArrayDeque<>();
  private final Clock clock;

  CaughtLetters(Clock clock) {
    this.clock = clock;
  }

  synchronized void keep(Letter letter) {
    letters.addFirst(new Caught(clock.instant(), letter));
    if (letters.size() > KEPT) {
      letters.removeLast();
    }
  }

  /** Newest first. */
  synchronized List<Caught> newest() {
    return List.copyOf(letters);
  }
}
