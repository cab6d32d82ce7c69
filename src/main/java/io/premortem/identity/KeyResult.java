package io.premortem.identity;

import java.util.Set;

/** What became of a key to be made. */
public sealed interface KeyResult {
  /**
   * @param token shown once: only its hash is kept
   */
  record Made(ApiKey key, String token) implements KeyResult {}

  record Refused(Set<KeyDraft.Fault> faults) implements KeyResult {}
}
