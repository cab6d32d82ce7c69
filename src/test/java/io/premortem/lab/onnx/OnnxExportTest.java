package io.premortem.lab.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import io.premortem.lab.SampleTables;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Progress;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.TrainedModel.Input;
import io.premortem.lab.learn.TrainedModel.InputType;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnnxExportTest {
  private static Trained train(Table table, String target) {
    return (Trained)
        Learner.train(
            new TrainingRequest(table, target, Recipe.ARTICLE, 42, "abc"),
            Progress.SILENT,
            () -> false,
            System::nanoTime);
  }

  private static ModelProto mixed() throws InvalidProtocolBufferException {
    return ModelProto.parseFrom(OnnxExport.bytes(train(SampleTables.mixed(), "bought")));
  }

  @Test
  void trainingTwiceGivesTheSameBytes() {
    for (Table table : List.of(SampleTables.iris(), SampleTables.wine())) {
      assertThat(OnnxExport.bytes(train(table, "target")))
          .isEqualTo(OnnxExport.bytes(train(table, "target")));
    }
  }

  @Test
  void takesRawColumnsUnderTheirNames() throws InvalidProtocolBufferException {
    assertThat(mixed().getGraph().getInputList())
        .extracting(ValueInfoProto::getName)
        .containsExactly("label_", "the size, in m", "城市", "_premortem.large");
    assertThat(mixed().getGraph().getOutputList())
        .extracting(ValueInfoProto::getName)
        .containsExactly("label", "probabilities");
  }

  @Test
  void usesStandardOperatorsOnly() throws InvalidProtocolBufferException {
    assertThat(mixed().getGraph().getNodeList())
        .extracting(NodeProto::getOpType)
        .containsExactly(
            "Concat",
            "Sub",
            "Div",
            "OneHotEncoder",
            "Flatten",
            "OneHotEncoder",
            "Flatten",
            "Concat",
            "Gemm",
            "Relu",
            "Gemm",
            "Relu",
            "Gemm",
            "Softmax",
            "ArgMax",
            "LabelEncoder");
  }

  @Test
  void saysWhereItComesFrom() throws InvalidProtocolBufferException {
    Map<String, String> metadata =
        mixed().getMetadataPropsList().stream()
            .collect(
                Collectors.toMap(StringStringEntryProto::getKey, StringStringEntryProto::getValue));
    assertThat(metadata)
        .containsEntry("premortem.classes", "[\"no\",\"yes\"]")
        .containsEntry("premortem.target", "bought")
        .containsEntry("premortem.recipe", "article")
        .containsEntry("premortem.seed", "42")
        .containsEntry("premortem.data_sha256", "abc")
        .containsKeys("premortem.parameters", "premortem.engine", "premortem.metrics");
    assertThat(metadata.get("premortem.inputs"))
        .startsWith("[{\"column\":\"label\",\"input\":\"label_\",\"type\":\"string\"}");
  }

  /** In UTF-8 for everybody, and in the bytes of Java's binding. */
  @Test
  void looksUpCharactersBeyondTheBasicPlaneInBothForms() {
    Keys keys = Keys.of(List.of("的 a", "🚀", "\0"), List.of(7L, 8L, 9L));
    assertThat(keys.texts())
        .extracting(bytes -> HexFormat.of().formatHex(bytes.toByteArray()))
        .containsExactly("e79a842061", "f09f9a80", "eda0bdedba80", "00", "c080");
    assertThat(keys.places()).containsExactly(7L, 8L, 8L, 9L, 9L);
  }

  @Test
  void inputNamesNeverClash() {
    List<Input> inputs =
        Stream.of("label", "label_", "", "_", "premortem.x", "probabilities", "🚀", "🧾")
            .map(name -> new Input(name, InputType.TEXT))
            .toList();
    assertThat(InputNames.of(inputs))
        .containsExactly(
            "label__", "label_", "__", "_", "_premortem.x", "probabilities_", "___", "____");
  }
}
