package io.premortem.dataset;

import io.premortem.dataset.profile.TableChange;

/** What changed from one data set to another, as a rule from the version before. */
public record DatasetChange(Dataset before, Dataset after, TableChange table) {

  /** Whether the two files are the same, byte by byte. */
  public boolean sameContent() {
    return before.profile().source().sha256().equals(after.profile().source().sha256());
  }
}
