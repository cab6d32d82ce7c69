package io.premortem.risk.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.valuation.Evidence;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Evidence as it is kept and shown.
 *
 * @param status {@code claimed}, {@code documented} or {@code measured}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EvidenceJson(
    String status,
    LocalDate asOf,
    String note,
    String link,
    Evidence.Origin dataset,
    String by,
    Instant at) {

  public static Map<String, EvidenceJson> of(Map<String, Evidence> all) {
    Map<String, EvidenceJson> shown = new TreeMap<>();
    all.forEach((id, evidence) -> shown.put(id, of(evidence)));
    return shown;
  }

  private static EvidenceJson of(Evidence e) {
    return new EvidenceJson(
        e.status().name().toLowerCase(Locale.ROOT),
        e.asOf(),
        e.note(),
        e.link(),
        e.dataset(),
        e.by(),
        e.at());
  }

  public Evidence toEvidence() {
    var known = Status.valueOf(status.toUpperCase(Locale.ROOT));
    return new Evidence(known, asOf, note, link, dataset, by, at);
  }
}
