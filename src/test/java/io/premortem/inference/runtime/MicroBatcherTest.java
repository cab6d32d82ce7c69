package io.premortem.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class MicroBatcherTest {
  private final List<Integer> batches = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch firstRuns = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  /** Gives each row its own value, and refuses negative ones. */
  private Predictions echo(Table rows) {
    batches.add(rows.rows());
    if (firstRuns.getCount() > 0) {
      firstRuns.countDown();
      await(goOn);
    }
    var values = ((Column.Numeric) rows.columns().getFirst()).values();
    float[] answers = new float[values.length];
    for (int i = 0; i < answers.length; i++) {
      if (values[i] < 0) {
        throw new IllegalArgumentException("row " + values[i]);
      }
      answers[i] = (float) values[i];
    }
    return new Predictions(List.of("x"), answers);
  }

  private static Table table(double... values) {
    return new Table(List.of(new Column.Numeric("a", values)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Calls that all wait behind a first one, which then ends. */
  private List<Future<Predictions>> behindTheFirst(
      MicroBatcher batcher, ExecutorService threads, List<Table> calls) throws Exception {
    var first = threads.submit(() -> batcher.predict(table(0)));
    await(firstRuns);
    List<Future<Predictions>> answers = new ArrayList<>();
    answers.add(first);
    for (var call : calls) {
      answers.add(threads.submit(() -> batcher.predict(call)));
      while (batcher.waiting() < answers.size() - 1) {
        Thread.onSpinWait();
      }
    }
    goOn.countDown();
    return answers;
  }

  @Test
  void runs_what_waits_in_one_batch_and_gives_each_its_own() throws Exception {
    try (var threads = Executors.newCachedThreadPool()) {
      var calls = List.of(table(1), table(2, 3), table(4), table(5, 6, 7));
      var answers = behindTheFirst(new MicroBatcher(this::echo, 1), threads, calls);
      assertThat(answers.get(1).get().probabilities()).containsExactly(1);
      assertThat(answers.get(2).get().probabilities()).containsExactly(2, 3);
      assertThat(answers.get(3).get().probabilities()).containsExactly(4);
      assertThat(answers.get(4).get().probabilities()).containsExactly(5, 6, 7);
    }
    assertThat(batches).containsExactly(1, 7);
  }

  @Test
  void fails_a_bad_call_alone() throws Exception {
    try (var threads = Executors.newCachedThreadPool()) {
      var calls = List.of(table(1), table(-2), table(3));
      var answers = behindTheFirst(new MicroBatcher(this::echo, 1), threads, calls);
      assertThat(answers.get(1).get().probabilities()).containsExactly(1);
      assertThatThrownBy(() -> answers.get(2).get())
          .isInstanceOf(ExecutionException.class)
          .hasMessageContaining("row -2");
      assertThat(answers.get(3).get().probabilities()).containsExactly(3);
    }
  }

  @Test
  void keeps_batches_within_their_rows() throws Exception {
    try (var threads = Executors.newCachedThreadPool()) {
      List<Table> calls = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        calls.add(table(new double[100]));
      }
      for (var answer : behindTheFirst(new MicroBatcher(this::echo, 1), threads, calls)) {
        answer.get();
      }
    }
    assertThat(batches).containsExactly(1, 200, 200, 100);
  }

  @Test
  void answers_everybody_under_load() throws Exception {
    goOn.countDown();
    var batcher = new MicroBatcher(this::echo, 2);
    try (var threads = Executors.newFixedThreadPool(16)) {
      List<Future<Predictions>> answers = new ArrayList<>();
      for (int i = 0; i < 5_000; i++) {
        double value = i;
        answers.add(threads.submit(() -> batcher.predict(table(value))));
      }
      for (int i = 0; i < answers.size(); i++) {
        assertThat(answers.get(i).get().probabilities()).containsExactly(i);
      }
    }
  }
}
