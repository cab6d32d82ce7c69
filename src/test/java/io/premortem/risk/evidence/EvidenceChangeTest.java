package io.premortem.risk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Evidence.Origin;
import io.premortem.risk.valuation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EvidenceChangeTest {
  private static final Instant NOW = Instant.parse("2026-11-25T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Origin LEDGER = new Origin(UUID.randomUUID(), "ledger", "00ff");
  private static final EvidenceChange.Author AUTHOR =
      new EvidenceChange.Author(
          "anna", NOW, id -> id.equals(LEDGER.id()) ? Optional.of(LEDGER) : Optional.empty());
  private static final Evidence DOCUMENTED =
      new Evidence(
          Status.DOCUMENTED, LocalDate.of(2026, 5, 1), "contract", null, LEDGER, "ben", NOW);
  private static final Map<String, Answer> FIVE = Map.of("churn", number(5));

  private static Answer number(double value) {
    return new Answer.Number(Interval.of(value));
  }

  private static EvidenceChange draft(EvidenceDraft draft) {
    return EvidenceChange.of(Map.of(), FIVE, FIVE, Map.of("churn", draft), AUTHOR);
  }

  private static void refuses(String field, EvidenceDraft draft) {
    assertThat(draft(draft).violations()).extracting(Violation::field).containsExactly(field);
  }

  @Test
  void aNewAnswerIsAClaimOfToday() {
    var change = EvidenceChange.of(Map.of(), Map.of(), FIVE, Map.of(), AUTHOR);
    assertThat(change.evidence())
        .containsExactly(Map.entry("churn", Evidence.claimed(TODAY, "anna", NOW)));
  }

  @Test
  void aDocumentProvesNoOtherAnswer() {
    var before = Map.of("churn", DOCUMENTED);
    var same = EvidenceChange.of(before, FIVE, FIVE, Map.of(), AUTHOR);
    assertThat(same.evidence()).isEqualTo(before);
    var other = EvidenceChange.of(before, FIVE, Map.of("churn", number(6)), Map.of(), AUTHOR);
    assertThat(other.evidence().get("churn").status()).isEqualTo(Status.CLAIMED);
    assertThat(EvidenceChange.of(before, FIVE, Map.of(), Map.of(), AUTHOR).evidence()).isEmpty();
  }

  @Test
  void keepsWhatIsNamed() {
    var named = new EvidenceDraft(null, "2026-10-01", " audited ", null, LEDGER.id());
    assertThat(draft(named).violations()).isEmpty();
    assertThat(draft(named).evidence().get("churn"))
        .isEqualTo(
            new Evidence(
                Status.DOCUMENTED,
                LocalDate.of(2026, 10, 1),
                "audited",
                null,
                LEDGER,
                "anna",
                NOW));
  }

  @Test
  void sendingItBackChangesNothing() {
    var measured =
        new Evidence(Status.MEASURED, LocalDate.of(2026, 5, 1), null, null, LEDGER, "ben", NOW);
    var back = new EvidenceDraft("measured", "2026-05-01", null, null, LEDGER.id());
    var change =
        EvidenceChange.of(Map.of("churn", measured), FIVE, FIVE, Map.of("churn", back), AUTHOR);
    assertThat(change.violations()).isEmpty();
    assertThat(change.evidence()).containsExactly(Map.entry("churn", measured));
  }

  @Test
  void namesWhatIsWrong() {
    refuses("evidence.churn.status", new EvidenceDraft("measured", null, null, null, null));
    refuses("evidence.churn", new EvidenceDraft("documented", null, " ", null, null));
    refuses("evidence.churn.asOf", new EvidenceDraft(null, "2026-11-26", "x", null, null));
    refuses("evidence.churn.asOf", new EvidenceDraft(null, "May", "x", null, null));
    refuses("evidence.churn.note", new EvidenceDraft(null, null, "x".repeat(1001), null, null));
    refuses("evidence.churn.link", new EvidenceDraft(null, null, null, "javascript:x", null));
    refuses("evidence.churn.link", new EvidenceDraft(null, null, null, "https:", null));
    refuses("evidence.churn.dataset", new EvidenceDraft(null, null, null, null, UUID.randomUUID()));
    var unanswered =
        EvidenceChange.of(
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("churn", new EvidenceDraft(null, null, "x", null, null)),
            AUTHOR);
    assertThat(unanswered.violations())
        .extracting(Violation::field)
        .containsExactly("evidence.churn");
  }
}
