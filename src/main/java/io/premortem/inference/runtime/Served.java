package io.premortem.inference.runtime;

import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A session at work for many callers: small calls merged, very large ones spread over the cores.
 */
final class Served implements AutoCloseable {
  /**
   * Most rows of one run, which bounds what it holds in tensors. Fewer rows are not split: what two
   * halves win on two cores they lose on the way in and out.
   */
  private static final int PART_ROWS = 16_384;

  private final OnnxSession session;
  private final MicroBatcher small;

  Served(OnnxSession session) {
    this.session = session;
    this.small = new MicroBatcher(session::predict, Runtime.getRuntime().availableProcessors());
  }

  Predictions predict(Table rows) {
    if (rows.rows() <= MicroBatcher.MAX_ROWS) {
      return small.predict(rows);
    }
    int part = Math.min(PART_ROWS, session.maxRows());
    return rows.rows() <= part ? session.predict(rows) : spread(rows, part);
  }

  private Predictions spread(Table rows, int part) {
    List<Predictions> answers =
        IntStream.range(0, Math.ceilDiv(rows.rows(), part))
            .parallel()
            .mapToObj(i -> session.predict(rows, i * part, Math.min((i + 1) * part, rows.rows())))
            .toList();
    return TableRows.joinPredictions(answers);
  }

  @Override
  public void close() {
    session.close();
  }
}
