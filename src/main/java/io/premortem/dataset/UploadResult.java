package io.premortem.dataset;

import io.premortem.dataset.csv.CsvProblem;

/** What became of an upload. */
public sealed interface UploadResult permits UploadResult.Stored, UploadResult.Rejected {

  /** It is stored. */
  record Stored(Dataset dataset) implements UploadResult {}

  /** It is refused, and nothing of it is left. */
  sealed interface Rejected extends UploadResult permits BadFile, BadName, Full {}

  /** The file cannot be used. */
  record BadFile(CsvProblem problem) implements Rejected {}

  /**
   * The name is too long.
   *
   * @param limit most characters
   */
  record BadName(int limit) implements Rejected {}

  /**
   * There is no room for it.
   *
   * @param storage as it is without the upload
   * @param needed bytes of the upload, as the original and as Parquet
   */
  record Full(Storage storage, long needed) implements Rejected {}
}
