package io.premortem.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Progress;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingRequest;
import io.premortem.lab.learn.evaluation.Predictions;
import org.junit.jupiter.api.Test;

/** A graph that goes astray, be it on hostile rows alone, is not registered. */
class ExportedTest {
  private final Trained trained =
      (Trained)
          Learner.train(
              new TrainingRequest(SampleTables.mixed(), "bought", Recipe.ARTICLE, 42, "abc"),
              Progress.SILENT,
              () -> false,
              System::nanoTime);

  /** A runtime that answers as the learner does, but for one row. */
  private Exported astray(boolean hostile, float by) {
    return Exported.of(
        trained,
        (onnx, rows) -> {
          Predictions learner = trained.model().predict(rows);
          if (hostile != (rows == trained.test())) {
            learner.probabilities()[rows.rows() / 2] += by;
          }
          return learner;
        });
  }

  @Test
  void anExactGraphPasses() {
    assertThat(astray(true, 0).refusal()).isEmpty();
    assertThat(astray(true, 5e-6f).refusal()).isEmpty();
  }

  @Test
  void aGraphThatIsOffIsRefusedWithBothFigures() {
    for (boolean hostile : new boolean[] {true, false}) {
      Exported exported = astray(hostile, 1e-3f);
      assertThat(exported.parity().holds()).isEqualTo(hostile);
      assertThat(exported.adversarial().holds()).isEqualTo(!hostile);
      Refusal reason = exported.refusal().orElseThrow();
      assertThat(reason.english()).contains("0.0010", "at most 1e-05", "Nothing was registered");
      assertThat(reason.chinese()).contains("0.0010", "未登记");
    }
  }

  @Test
  void anAnswerThatIsNoNumberIsRefused() {
    assertThat(astray(true, Float.NaN).refusal()).isPresent();
  }
}
