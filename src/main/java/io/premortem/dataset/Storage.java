package io.premortem.dataset;

/**
 * What a tenant stores: original files, Parquet, models.
 *
 * @param used bytes
 * @param quota most bytes
 */
public record Storage(long used, long quota) {

  /** Of the quota, 0 to 1, or more where the quota was lowered since. */
  public double share() {
    return quota == 0 ? 1 : (double) used / quota;
  }

  /** Whether so many bytes more are allowed. */
  public boolean fits(long bytes) {
    return bytes <= quota - used;
  }
}
