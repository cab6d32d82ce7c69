package io.premortem.inference.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.premortem.inference.graph.FittedGraph.InputColumn;
import io.premortem.inference.graph.FittedGraph.Result;
import io.premortem.inference.graph.GraphRefusal.Reason;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FittedGraphTest {
  private static final List<InputColumn> COLUMNS =
      List.of(
          new InputColumn("a", true), new InputColumn("note", false), new InputColumn("b", true));

  private static GraphRefusal refusal(byte[] file) {
    assertThat(FittedGraph.of(file, COLUMNS)).isInstanceOf(Result.Refused.class);
    return ((Result.Refused) FittedGraph.of(file, COLUMNS)).refusal();
  }

  private static FittedGraph fitted(byte[] file, List<InputColumn> columns) {
    var result = FittedGraph.of(file, columns);
    assertThat(result).as("%s", result).isInstanceOf(Result.Fitted.class);
    return ((Result.Fitted) result).graph();
  }

  @Test
  void feeds_one_wide_input_with_the_numbers_in_order() {
    var graph = fitted(SampleGraphs.linear(2, SampleGraphs.SPECIES).build().toByteArray(), COLUMNS);
    assertThat(graph.inputs()).extracting(InputColumn::name).containsExactly("a", "b");
    assertThat(graph.classes()).isEqualTo(SampleGraphs.SPECIES);
    var nodes = graph.model().getGraph().getNodeList();
    assertThat(nodes).noneMatch(node -> node.getOpType().equals("ZipMap"));
    assertThat(graph.model().getGraph().getOutputList())
        .extracting(output -> output.getName())
        .containsExactly("probabilities");
    var wrong = SampleGraphs.linear(3, SampleGraphs.SPECIES).build().toByteArray();
    assertThat(refusal(wrong).reason()).isEqualTo(Reason.COLUMN);
  }

  @Test
  void feeds_named_inputs_by_name_and_renames_what_is_reserved() {
    var columns = List.of(new InputColumn("label", true), new InputColumn("b", true));
    var graph = fitted(SampleGraphs.named(List.of("b", "label")).build().toByteArray(), columns);
    assertThat(graph.inputs()).extracting(InputColumn::name).containsExactly("b", "label");
    assertThat(graph.tensors()).containsEntry("label", "label_").containsEntry("b", "b");
    var other = SampleGraphs.named(List.of("a", "note")).build().toByteArray();
    assertThat(refusal(other)).isEqualTo(new GraphRefusal(Reason.COLUMN, "note"));
  }

  @Test
  void refuses_what_loops_or_grows_or_lies_elsewhere() {
    assertThat(refusal(SampleGraphs.looping()))
        .isEqualTo(new GraphRefusal(Reason.CONTROL_FLOW, "Loop"));
    for (var operator : List.of("Tile", "Range", "NonZero", "If", "RandomUniform")) {
      var graph =
          SampleGraphs.changed(
              g -> g.addNode(SampleGraphs.node("", operator, List.of("a"), List.of("x"))));
      assertThat(refusal(graph)).isEqualTo(new GraphRefusal(Reason.OPERATOR, operator));
    }
    var elsewhere =
        SampleGraphs.changed(
            g ->
                g.addInitializer(
                    SampleGraphs.floats("w", 1, 1)
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)));
    assertThat(refusal(elsewhere)).isEqualTo(new GraphRefusal(Reason.EXTERNAL_DATA, "w"));
    var custom =
        SampleGraphs.changed(
            g -> g.addNode(SampleGraphs.node("com.evil", "Shell", List.of("a"), List.of("x"))));
    assertThat(refusal(custom)).isEqualTo(new GraphRefusal(Reason.DOMAIN, "com.evil.Shell"));
  }

  @Test
  void refuses_what_is_no_classifier_on_columns() {
    assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.UNREADABLE);
    var whole = SampleGraphs.named(List.of("a", "b")).build().toByteArray();
    assertThat(refusal(Arrays.copyOf(whole, whole.length - 5)).reason())
        .isEqualTo(Reason.UNREADABLE);
    var old = SampleGraphs.named(List.of("a", "b"));
    old.getOpsetImportBuilder(0).setVersion(5);
    assertThat(refusal(old.build().toByteArray()))
        .isEqualTo(new GraphRefusal(Reason.OPSET, "ai.onnx 5"));
    var image =
        SampleGraphs.changed(g -> g.setInput(0, SampleGraphs.value("a", DataType.BFLOAT16, 1)));
    assertThat(refusal(image)).isEqualTo(new GraphRefusal(Reason.INPUT, "a"));
    var whole2 = SampleGraphs.changed(g -> g.clearOutput());
    assertThat(refusal(whole2).reason()).isEqualTo(Reason.OUTPUT);
  }

  @Test
  void gives_one_number_for_each_row_under_one_name() {
    for (var file :
        List.of(SampleGraphs.regression(2, 0.5f, 1).build(), SampleGraphs.flat().build())) {
      var graph = fitted(file.toByteArray(), COLUMNS);
      assertThat(graph.quantity()).isTrue();
      assertThat(graph.model().getGraph().getOutputList())
          .extracting(output -> output.getName())
          .containsExactly("value");
    }
    assertThat(fitted(SampleGraphs.named(List.of("a", "b")).build().toByteArray(), COLUMNS))
        .matches(graph -> !graph.quantity());
    var columns = List.of(new InputColumn("value", true), new InputColumn("b", true));
    var graph = fitted(SampleGraphs.named(List.of("value", "b")).build().toByteArray(), columns);
    assertThat(graph.tensors()).containsEntry("value", "value_");
  }

  @Property(tries = 300)
  void never_fails_on_bytes_that_are_damaged(@ForAll int at, @ForAll byte with) {
    var bytes = SampleGraphs.linear(2, SampleGraphs.SPECIES).build().toByteArray();
    bytes[Math.floorMod(at, bytes.length)] = with;
    assertThat(FittedGraph.of(bytes, COLUMNS)).isNotNull();
  }
}
