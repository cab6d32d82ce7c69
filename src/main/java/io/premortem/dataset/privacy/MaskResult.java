package io.premortem.dataset.privacy;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.UploadResult;
import java.util.List;

/** What became of a wish for a masked copy. */
public sealed interface MaskResult {

  /** It is stored. */
  record Stored(Dataset copy) implements MaskResult {}

  /** There is no such data set. */
  record NotFound() implements MaskResult {}

  /** Nobody looked yet, so that nothing is known to be masked. */
  record NotScanned() implements MaskResult {}

  /** The table has no such column. */
  record NoColumn(String column) implements MaskResult {}

  /**
   * @param allowed what may be done with the column instead
   */
  record BadAction(String column, String action, List<String> allowed) implements MaskResult {}

  /** Nothing would be left. */
  record NothingLeft() implements MaskResult {}

  /** The copy cannot be stored, as when there is no room for it. */
  record Refused(UploadResult.Rejected why) implements MaskResult {}
}
