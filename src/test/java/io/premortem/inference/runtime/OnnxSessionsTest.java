package io.premortem.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Progress;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingRequest;
import io.premortem.lab.learn.evaluation.Parity;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.lab.onnx.OnnxExport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OnnxSessionsTest {
  private static final Trained IRIS =
      (Trained)
          Learner.train(
              new TrainingRequest(SampleTables.iris(), "target", Recipe.ARTICLE, 42, "abc"),
              Progress.SILENT,
              () -> false,
              System::nanoTime);
  private static final byte[] ONNX = OnnxExport.bytes(IRIS);

  /** Room for ten of these: each counts a megabyte and twice its bytes. */
  private static final int MEGABYTES = 11;

  private static void isRight(Predictions predictions) {
    assertThat(Parity.between(IRIS.testPredictions(), predictions).maxDifference())
        .isLessThanOrEqualTo(1e-6);
  }

  @Test
  void shares_sessions_between_threads_and_keeps_few() throws Exception {
    var sessions = new OnnxSessions(MEGABYTES);
    var opened = new AtomicInteger();
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Future<Predictions>> results = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        var model = new UUID(0, i / 20);
        results.add(
            threads.submit(
                () ->
                    sessions.predict(
                        "acme",
                        model,
                        () -> {
                          opened.incrementAndGet();
                          return ONNX;
                        },
                        IRIS.test())));
      }
      for (var result : results) {
        isRight(result.get());
      }
    }
    assertThat(opened.get()).isBetween(20, 60);
    assertThat(sessions.open()).isEqualTo(10);
    sessions.closeAll();
    assertThat(sessions.open()).isZero();
  }

  @Test
  void makes_the_tenant_with_most_give_up_its_oldest() {
    var sessions = new OnnxSessions(MEGABYTES);
    var small = new UUID(1, 0);
    sessions.warm("beta", small, () -> ONNX);
    for (int i = 0; i < 30; i++) {
      sessions.warm("acme", new UUID(0, i), () -> ONNX);
    }
    assertThat(sessions.open(small)).isTrue();
    assertThat(sessions.open(new UUID(0, 20))).isFalse();
    assertThat(sessions.open(new UUID(0, 21))).isTrue();
    assertThat(sessions.open()).isEqualTo(10);
    sessions.closeAll();
  }

  @Test
  void forgets_what_could_not_be_opened() {
    var sessions = new OnnxSessions(MEGABYTES);
    var model = new UUID(0, 1);
    assertThatThrownBy(() -> sessions.warm("acme", model, () -> new byte[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(sessions.open(model)).isFalse();
    isRight(sessions.predict("acme", model, () -> ONNX, IRIS.test()));
    sessions.closeAll();
  }

  @Test
  void spreads_large_tables_and_keeps_their_order() {
    var sessions = new OnnxSessions(MEGABYTES);
    Table test = IRIS.test();
    int copies = 200;
    var many = TableRows.join(Collections.nCopies(copies, test));
    var all = sessions.predict("acme", new UUID(0, 1), () -> ONNX, many);
    assertThat(all.rows()).isEqualTo(copies * test.rows());
    for (int copy = 0; copy < copies; copy++) {
      isRight(TableRows.slice(all, copy * test.rows(), (copy + 1) * test.rows()));
    }
    sessions.closeAll();
  }
}
