package io.premortem.risk.evidence;

import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Evidence.Origin;
import io.premortem.risk.valuation.Violation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/**
 * What becomes of evidence when answers change: a document for one answer proves no other.
 *
 * @param evidence by indicator id, one for each answer; only worth something without violations
 */
public record EvidenceChange(Map<String, Evidence> evidence, List<Violation> violations) {

  /** Who changes it, when, and the data sets that can be named. */
  public record Author(String subject, Instant now, Function<UUID, Optional<Origin>> datasets) {}

  /**
   * @param drafts by indicator id; null takes back to claimed
   */
  public static EvidenceChange of(
      Map<String, Evidence> before,
      Map<String, Answer> earlier,
      Map<String, Answer> later,
      Map<String, EvidenceDraft> drafts,
      Author author) {
    Map<String, Evidence> evidence = new TreeMap<>(before);
    evidence.keySet().retainAll(later.keySet());
    later.forEach(
        (id, answer) -> {
          if (!Objects.equals(earlier.get(id), answer)) {
            evidence.put(id, claimed(author));
          }
        });
    List<Violation> violations = new ArrayList<>();
    new TreeMap<>(drafts)
        .forEach(
            (id, draft) -> {
              if (!later.containsKey(id)) {
                violations.add(unanswered(id));
              } else if (draft == null) {
                evidence.put(id, claimed(author));
              } else if (!repeats(evidence.get(id), draft)) {
                evidence.put(id, checked(id, draft, author, violations));
              }
            });
    return new EvidenceChange(evidence, List.copyOf(violations));
  }

  private static Evidence claimed(Author author) {
    var today = LocalDate.ofInstant(author.now(), ZoneOffset.UTC);
    return Evidence.claimed(today, author.subject(), author.now());
  }

  /** Whoever sends an assessment back as it was keeps its evidence, measured too. */
  private static boolean repeats(Evidence known, EvidenceDraft draft) {
    return known != null
        && known.status().name().equalsIgnoreCase(draft.status())
        && known.asOf().toString().equals(draft.asOf())
        && Objects.equals(known.note(), draft.note())
        && Objects.equals(known.link(), draft.link())
        && Objects.equals(known.dataset() == null ? null : known.dataset().id(), draft.dataset());
  }

  private static Evidence checked(
      String id, EvidenceDraft draft, Author author, List<Violation> violations) {
    var check = new EvidenceCheck(id, draft, author.now());
    Evidence evidence = check.toEvidence(author.datasets(), author.subject(), author.now());
    violations.addAll(check.violations());
    return evidence;
  }

  private static Violation unanswered(String id) {
    return Violation.of(
        "evidence." + id,
        "There is no answer that it could stand behind; answer first.",
        "还没有可供佐证的答案；请先作答。");
  }
}
