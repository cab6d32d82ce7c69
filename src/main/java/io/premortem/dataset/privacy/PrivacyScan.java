package io.premortem.dataset.privacy;

import io.premortem.dataset.privacy.detect.Anonymity;
import io.premortem.dataset.privacy.detect.PersonalKind;
import io.premortem.dataset.privacy.detect.PrivacyFinding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is known of the personal data in a data set.
 *
 * @param job that looks or looked; null when nobody ever looked
 * @param scannedAt when the findings were made; null when there are none yet
 * @param findings by column in the order of the table; of the last finished look
 * @param anonymity null when the table has no quasi-identifiers, or nothing is known yet
 */
public record PrivacyScan(
    UUID dataset,
    State state,
    UUID job,
    Instant scannedAt,
    List<PrivacyFinding> findings,
    Anonymity anonymity) {

  /** How far the look is. */
  public enum State {
    /** Stored before there was a look, or by hand. */
    NONE,
    PENDING,
    DONE,
    /** Failed or was cancelled. */
    FAILED
  }

  public PrivacyScan {
    findings = List.copyOf(findings);
  }

  /** Columns in which this kind was found. */
  public List<String> columns(PersonalKind kind) {
    return findings.stream()
        .filter(finding -> finding.kind().equals(kind.id()))
        .map(PrivacyFinding::column)
        .toList();
  }
}
