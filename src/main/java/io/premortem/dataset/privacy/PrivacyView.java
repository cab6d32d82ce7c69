package io.premortem.dataset.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.dataset.privacy.detect.Anonymity;
import io.premortem.dataset.privacy.detect.PrivacyFinding;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * The personal data of a data set, as the API shows it.
 *
 * @param state none, pending, done or failed
 * @param anonymity left out without quasi-identifiers
 * @param plan column to action of a masked copy unless somebody chooses; only columns with personal
 *     data and quasi-identifiers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PrivacyView(
    UUID dataset,
    String state,
    UUID job,
    Instant scannedAt,
    List<PrivacyFinding> findings,
    Anonymity anonymity,
    Map<String, String> plan) {

  static PrivacyView of(PrivacyScan scan, MaskPlan plan) {
    Map<String, String> usual = new LinkedHashMap<>();
    plan.columns().stream()
        .filter(MaskPlan.Choice::personal)
        .forEach(choice -> usual.put(choice.column().name(), choice.usual().id()));
    return new PrivacyView(
        scan.dataset(),
        scan.state().name().toLowerCase(Locale.ROOT),
        scan.job(),
        scan.scannedAt(),
        scan.findings(),
        scan.anonymity(),
        usual);
  }
}
