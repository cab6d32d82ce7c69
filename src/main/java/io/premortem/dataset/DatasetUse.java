package io.premortem.dataset;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * A bean of a room that makes things from data sets. A data set in use is deleted by nobody who was
 * not told; what depends on it must live on without it.
 */
public interface DatasetUse {
  /** What the current tenant made from these data sets. */
  List<Dependent> of(Collection<UUID> datasets);
}
