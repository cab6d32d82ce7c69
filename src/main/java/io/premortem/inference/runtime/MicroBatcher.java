package io.premortem.inference.runtime;

import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Merges small calls that come while others run, so that load makes batches larger and not queues
 * longer. Nothing waits for a batch to fill: as long as fewer than {@code parallel} calls run, each
 * runs at once and alone.
 */
final class MicroBatcher {
  /** Calls above so many rows are batches of their own. */
  static final int MAX_ROWS = 256;

  /** The model: a prediction for each row. */
  @FunctionalInterface
  interface Rows {
    Predictions predict(Table rows);
  }

  /** What a waiting call is told. */
  private sealed interface Turn {
    record Answer(Predictions predictions) implements Turn {}

    record Failure(RuntimeException cause) implements Turn {}

    /** Run what waits, yourself first. */
    record Lead() implements Turn {}
  }

  private static final class Call {
    final Table rows;
    final CompletableFuture<Turn> turn = new CompletableFuture<>();

    Call(Table rows) {
      this.rows = rows;
    }
  }

  private final Rows model;
  private final int parallel;
  private final Deque<Call> waiting = new ArrayDeque<>();
  private int running;

  MicroBatcher(Rows model, int parallel) {
    this.model = model;
    this.parallel = parallel;
  }

  /**
   * @param rows the same columns in the same order in every call
   */
  Predictions predict(Table rows) {
    var call = new Call(rows);
    if (!runsAtOnce(call)) {
      switch (call.turn.join()) {
        case Turn.Answer(var predictions) -> {
          return predictions;
        }
        case Turn.Failure(var cause) -> throw cause;
        case Turn.Lead _ -> {}
      }
    }
    try {
      return lead(call);
    } finally {
      handOver();
    }
  }

  synchronized int waiting() {
    return waiting.size();
  }

  private synchronized boolean runsAtOnce(Call call) {
    if (running < parallel) {
      running++;
      return true;
    }
    waiting.add(call);
    return false;
  }

  private synchronized void handOver() {
    var next = waiting.poll();
    if (next == null) {
      running--;
    } else {
      next.turn.complete(new Turn.Lead());
    }
  }

  private Predictions lead(Call call) {
    var others = joining(call.rows.rows());
    if (others.isEmpty()) {
      return model.predict(call.rows);
    }
    try {
      return together(call, others);
    } catch (RuntimeException e) {
      // One call's rows must not fail the others'.
      others.forEach(this::alone);
      return model.predict(call.rows);
    } finally {
      var failure = new Turn.Failure(new IllegalStateException("the batch was not run"));
      others.forEach(other -> other.turn.complete(failure));
    }
  }

  private synchronized List<Call> joining(int rows) {
    List<Call> others = new ArrayList<>();
    int total = rows;
    while (!waiting.isEmpty() && total + waiting.peek().rows.rows() <= MAX_ROWS) {
      var other = waiting.poll();
      total += other.rows.rows();
      others.add(other);
    }
    return others;
  }

  private Predictions together(Call call, List<Call> others) {
    List<Table> tables = new ArrayList<>();
    tables.add(call.rows);
    others.forEach(other -> tables.add(other.rows));
    var all = model.predict(TableRows.join(tables));
    int from = call.rows.rows();
    for (var other : others) {
      int to = from + other.rows.rows();
      other.turn.complete(new Turn.Answer(TableRows.slice(all, from, to)));
      from = to;
    }
    return TableRows.slice(all, 0, call.rows.rows());
  }

  private void alone(Call call) {
    try {
      call.turn.complete(new Turn.Answer(model.predict(call.rows)));
    } catch (RuntimeException e) {
      call.turn.complete(new Turn.Failure(e));
    }
  }
}
