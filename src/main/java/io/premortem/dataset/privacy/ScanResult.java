package io.premortem.dataset.privacy;

import io.premortem.dataset.privacy.detect.Anonymity;
import io.premortem.dataset.privacy.detect.PrivacyFinding;
import java.util.List;

/**
 * As it is stored.
 *
 * @param rules {@link #RULES} at that time
 * @param anonymity null without quasi-identifiers
 */
record ScanResult(int rules, List<PrivacyFinding> findings, Anonymity anonymity) {

  /** Version of the rules of detection. */
  static final int RULES = 1;
}
