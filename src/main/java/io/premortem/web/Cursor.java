package io.premortem.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Where a list, newest first, goes on: after the row with this time and id. */
public record Cursor(Instant at, UUID id) {

  /**
   * @param text what {@link #text} gave, or null for the start
   * @throws ProblemException 400 if it is something else
   */
  public static Optional<Cursor> parse(String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    try {
      var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
      var parts = plain.split(" ", 2);
      return Optional.of(new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1])));
    } catch (RuntimeException e) {
      throw Problem.badRequest("cursor", "Use the cursor of the page before, or none.")
          .toException();
    }
  }

  public String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + " " + id).getBytes(StandardCharsets.US_ASCII));
  }
}
