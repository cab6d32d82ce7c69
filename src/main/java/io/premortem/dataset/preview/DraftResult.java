package io.premortem.dataset.preview;

import io.premortem.dataset.UploadResult;
import java.util.UUID;

/** What became of a file that was to be looked at first. */
public sealed interface DraftResult {

  /** It is kept for a day. */
  record Kept(UUID id) implements DraftResult {}

  /** It cannot be kept, and nothing of it is left. */
  record Refused(UploadResult.Rejected why) implements DraftResult {}
}
