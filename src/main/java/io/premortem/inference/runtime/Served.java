package io.premortem.inference.runtime;

import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.List;
import java.util.stream.IntStream;

/** A session at work for many callers: small calls merged, large ones spread over the cores. */
final class Served implements AutoCloseable {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** From here on splitting gains more than it costs. */
  private static final int SPREAD_ROWS = 2_048;

  /** Bounds what one run holds in tensors. */
  private static final int PART_ROWS = 16_384;

  private final OnnxSession session;
  private final MicroBatcher small;

  Served(OnnxSession session) {
    this.session = session;
    this.small = new MicroBatcher(session::predict, CORES);
  }

  Predictions predict(Table rows) {
    if (rows.rows() <= MicroBatcher.MAX_ROWS) {
      return small.predict(rows);
    }
    boolean whole = rows.rows() < SPREAD_ROWS && rows.rows() <= session.maxRows();
    return whole ? session.predict(rows) : spread(rows);
  }

  private Predictions spread(Table rows) {
    int largest = Math.min(PART_ROWS, session.maxRows());
    int part = Math.min(largest, Math.ceilDiv(rows.rows(), CORES));
    int parts = Math.ceilDiv(rows.rows(), part);
    List<Predictions> answers =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(
                i -> {
                  int to = Math.min((i + 1) * part, rows.rows());
                  return session.predict(TableRows.slice(rows, i * part, to));
                })
            .toList();
    return TableRows.joinPredictions(answers);
  }

  @Override
  public void close() {
    session.close();
  }
}
