package io.premortem.report.questions;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question about a number of a shared report.
 *
 * @param share by which its asker reads the report
 * @param pin id of the {@link Pin}
 * @param asker name, with the address where it was proved
 * @param answers oldest first; none while it is open
 */
public record Question(
    UUID id,
    UUID share,
    UUID report,
    String pin,
    String asker,
    String text,
    Instant askedAt,
    List<Answer> answers) {

  /** What a founder said to it. */
  public record Answer(String by, String text, Instant at) {}

  public boolean open() {
    return answers.isEmpty();
  }
}
