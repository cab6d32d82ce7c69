package io.premortem.dataset;

/** What became of a new name. */
public sealed interface RenameResult {

  /** The whole series has the name. */
  record Renamed(Dataset dataset) implements RenameResult {}

  /** It is empty. */
  record Blank() implements RenameResult {}

  /**
   * It is too long.
   *
   * @param limit most characters
   */
  record TooLong(int limit) implements RenameResult {}

  /** Another series has it. */
  record Taken(String name) implements RenameResult {}
}
