package io.premortem.risk.evidence;

import java.util.UUID;

/**
 * What a founder names as standing behind an answer.
 *
 * @param status {@code claimed} or {@code documented}; null for documented when something is named
 * @param asOf the day that it speaks of, as 2026-11-25; null for today
 * @param note at most {@value EvidenceCheck#NOTE_LENGTH} characters; null for none
 * @param link http or https, at most {@value EvidenceCheck#LINK_LENGTH} characters; null for none
 * @param dataset id of a data set of the tenant; null for none
 */
public record EvidenceDraft(String status, String asOf, String note, String link, UUID dataset) {

  public EvidenceDraft {
    note = text(note);
    link = text(link);
    asOf = text(asOf);
  }

  boolean namesSomething() {
    return note != null || link != null || dataset != null;
  }

  private static String text(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
