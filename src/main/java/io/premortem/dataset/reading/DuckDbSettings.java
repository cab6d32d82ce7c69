package io.premortem.dataset.reading;

/**
 * What one piece of work may take.
 *
 * @param memoryMegabytes beyond it DuckDB spills to the workspace
 * @param threads of one query
 */
public record DuckDbSettings(int memoryMegabytes, int threads) {

  public DuckDbSettings {
    if (memoryMegabytes < 64 || threads < 1) {
      throw new IllegalArgumentException("at least 64 MB and 1 thread");
    }
  }
}
