package io.premortem.dataset.privacy.mask;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a masked copy does with a column. */
public enum MaskAction {
  KEEP,
  /** Leaves the column out. */
  DROP,
  /** Replaces each value by a keyed hash: equal values stay equal, and no one can try them out. */
  HASH,
  /** Makes each value coarser. */
  GENERALISE;

  /** As the API writes it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<MaskAction> byId(String id) {
    return Arrays.stream(values()).filter(action -> action.id().equals(id)).findFirst();
  }
}
