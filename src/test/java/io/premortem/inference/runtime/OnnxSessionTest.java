package io.premortem.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.Blend;
import io.premortem.lab.learn.Column;
import io.premortem.lab.learn.Curve;
import io.premortem.lab.learn.HostileRows;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Output;
import io.premortem.lab.learn.Progress;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.TrainedModel;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingRequest;
import io.premortem.lab.learn.encode.Encoding;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Parity;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.lab.onnx.OnnxExport;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxSessionTest {
  private static Trained train(Table table, String target) {
    return (Trained)
        Learner.train(
            new TrainingRequest(table, target, Recipe.ARTICLE, 42, "abc"),
            Progress.SILENT,
            () -> false,
            System::nanoTime);
  }

  private static void repeatsItsLearner(Trained trained) {
    byte[] onnx = OnnxExport.bytes(trained);
    Table hostile = HostileRows.of(trained.model(), trained.test());
    assertThat(hostile.rows()).isGreaterThan(72);
    for (Table rows : List.of(trained.test(), hostile)) {
      Predictions exported = new OrtRunner().run(onnx, rows);
      assertThat(Parity.between(trained.model().predict(rows), exported).maxDifference())
          .isLessThanOrEqualTo(Parity.LIMIT);
    }
  }

  @Test
  void repeatsItsLearnerOnTheTestPartAndOnHostileRows() {
    repeatsItsLearner(train(SampleTables.articleShape(), "label"));
    repeatsItsLearner(train(SampleTables.iris(), "target"));
    repeatsItsLearner(train(SampleTables.wine(), "target"));
    repeatsItsLearner(train(SampleTables.mixed(), "bought"));
  }

  @Test
  void countsUnknownAndMissingLevelsAsNone() {
    Trained trained = train(SampleTables.mixed(), "bought");
    Table rows =
        new Table(
            List.of(
                new Column.Text("label", new String[] {"violet", null, "", "red"}),
                new Column.Numeric("the size, in m", new double[] {1, 1, 1, -1e30}),
                new Column.Text("城市", new String[] {"北京", "北京", "北京", "\0"}),
                new Column.Numeric("premortem.large", new double[] {1e6, 1e6, 1e6, 0})));
    Predictions learner = trained.model().predict(rows);
    Predictions exported = new OrtRunner().run(OnnxExport.bytes(trained), rows);
    assertThat(Parity.between(learner, exported).holds()).isTrue();
    assertThat(exported.probability(1, 0)).isEqualTo(exported.probability(0, 0));
    assertThat(exported.probability(2, 0)).isEqualTo(exported.probability(0, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"linear", "trees", "forest", "mlp", "auto"})
  void repeatsEveryRecipeOnHostileRows(String recipe) {
    // Each look at the clock takes two milliseconds: a short search, however slow the machine.
    AtomicLong clock = new AtomicLong();
    for (String target : List.of("left", "paid", "label")) {
      Trained trained =
          (Trained)
              Learner.train(
                  new TrainingRequest(
                      target.equals("label") ? SampleTables.emoji() : SampleTables.shop(250),
                      target,
                      recipe.equals("auto")
                          ? new Recipe.Search("auto", 8)
                          : Recipe.named(recipe).orElseThrow(),
                      42,
                      "abc"),
                  Progress.SILENT,
                  () -> false,
                  () -> clock.addAndGet(2_000_000));
      byte[] onnx = OnnxExport.bytes(trained);
      double scale = target.equals("paid") ? 3 : 1;
      for (Table rows : List.of(trained.test(), HostileRows.of(trained.model(), trained.test()))) {
        Predictions learner = trained.model().predict(rows);
        Predictions exported = new OrtRunner().run(onnx, rows);
        assertThat(Parity.between(learner, exported, scale).maxDifference())
            .isLessThanOrEqualTo(Parity.LIMIT);
      }
    }
  }

  @Test
  void repeatsEmojiAndRareCharacters() {
    Trained trained = train(SampleTables.emoji().without("note"), "label");
    assertThat(trained.model().classes()).containsExactly("👍", "👎");
    repeatsItsLearner(trained);
  }

  /** Curves of both kinds: of the second of two classes, and of each of three. */
  @ParameterizedTest
  @ValueSource(strings = {"left", "plan"})
  void repeatsIsotonicCalibration(String target) {
    Trained trained = searched(SampleTables.shop(250).without("paid"), target, "trees");
    Blend blend = (Blend) trained.model().body();
    Curve curve =
        new Curve(-4.5f, new float[] {-3, -1, 2}, new float[] {2, 3, 0.5f}, new float[] {1, 4, 4});
    int curves = trained.model().classes().size() == 2 ? 1 : trained.model().classes().size();
    Output bent = new Output.Monotone(Collections.nCopies(curves, curve));
    TrainedModel model =
        new TrainedModel(
            trained.model().inputs(),
            target,
            trained.model().classes(),
            new Blend(blend.encodings(), blend.members(), bent));
    Table hostile = HostileRows.of(model, trained.test());
    byte[] onnx =
        OnnxExport.bytes(
            new Trained(
                model,
                trained.history(),
                trained.judgement(),
                trained.insights(),
                trained.test(),
                trained.testPredictions(),
                trained.rows(),
                trained.sanity(),
                trained.provenance(),
                trained.search()));
    for (Table rows : List.of(trained.test(), hostile)) {
      Predictions learner = model.predict(rows);
      assertThat(Parity.between(learner, new OrtRunner().run(onnx, rows)).maxDifference())
          .isLessThanOrEqualTo(Parity.LIMIT);
      double sum = 0;
      for (int label = 0; label < model.classes().size(); label++) {
        sum += learner.probability(0, label);
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
    assertThat(Parity.between(trained.testPredictions(), model.predict(trained.test())).holds())
        .isFalse();
  }

  /** Pieces that mean something to a regular expression, in texts of any bytes. */
  @Test
  void repeatsCharacterPieces() {
    List<String> starts = List.of("(x)", ".*[", "\\Q$", "退款吧", "a\nb", "{2}");
    int rows = 600;
    String[] codes = new String[rows];
    String[] target = new String[rows];
    for (int row = 0; row < rows; row++) {
      codes[row] = row % 31 + starts.get(row % 6) + (row % 11 == 0 ? " 😀" : "");
      target[row] = row % 6 < 3 ? "yes" : "no";
    }
    Table table =
        new Table(List.of(new Column.Text("code", codes), new Column.Text("target", target)));
    Trained trained = searched(table, "target", "linear");
    Encoding encoding = ((Blend) trained.model().body()).encodings().getFirst();
    assertThat(encoding.grams().getFirst().grams()).contains("(x)", ".*[", "\\Q$", "退款吧", "{2}");
    repeatsItsLearner(trained);
    assertThat(((Evaluation) trained.judgement()).metrics().accuracy()).isEqualTo(1);
  }

  private static Trained searched(Table table, String target, String recipe) {
    return (Trained)
        Learner.train(
            new TrainingRequest(table, target, Recipe.named(recipe).orElseThrow(), 42, "abc"),
            Progress.SILENT,
            () -> false,
            System::nanoTime);
  }

  @Test
  void labelsWithTheMostProbableClass() throws OrtException {
    Trained trained = train(SampleTables.iris(), "target");
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    Map<String, OnnxTensor> tensors = new HashMap<>();
    for (Column column : trained.test().columns()) {
      float[] values = new float[column.size()];
      for (int row = 0; row < values.length; row++) {
        values[row] = (float) ((Column.Numeric) column).values()[row];
      }
      tensors.put(
          column.name(),
          OnnxTensor.createTensor(
              environment, FloatBuffer.wrap(values), new long[] {values.length, 1}));
    }
    try (OrtSession session = environment.createSession(OnnxExport.bytes(trained));
        OrtSession.Result result = session.run(tensors)) {
      String[] labels = (String[]) result.get("label").orElseThrow().getValue();
      Predictions predictions = trained.testPredictions();
      for (int row = 0; row < labels.length; row++) {
        assertThat(labels[row]).isEqualTo(predictions.classes().get(predictions.label(row)));
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  @Test
  void namesTheColumnThatIsAbsentOrOfTheWrongType() {
    try (OnnxSession session =
        OnnxSession.open(OnnxExport.bytes(train(SampleTables.iris(), "target")), 1)) {
      assertThatThrownBy(() -> session.predict(new Table(List.of())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("No column sepal_length_cm");
      Table wrong = new Table(List.of(new Column.Text("sepal_length_cm", new String[] {"a"})));
      assertThatThrownBy(() -> session.predict(wrong))
          .hasMessage("Column sepal_length_cm must be of type float");
    }
  }

  @Test
  void refusesBytesThatAreNoModel() {
    assertThatThrownBy(() -> OnnxSession.open(new byte[] {1, 2, 3}, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
