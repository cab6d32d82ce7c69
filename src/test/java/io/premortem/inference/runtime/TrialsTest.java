package io.premortem.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.inference.graph.FittedGraph;
import io.premortem.inference.graph.FittedGraph.InputColumn;
import io.premortem.inference.graph.FittedGraph.Result;
import io.premortem.inference.graph.SampleGraphs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Starts processes of its own. */
class TrialsTest {
  private static final List<InputColumn> COLUMNS =
      List.of(new InputColumn("a", true), new InputColumn("b", true));

  private static Trials.Outcome trial(byte[] file) throws InterruptedException {
    var fitted = (Result.Fitted) FittedGraph.of(file, COLUMNS);
    return new Trials().run(fitted.graph().bytes(Map.of()));
  }

  @Test
  void tells_how_many_classes_a_graph_gives() throws InterruptedException {
    assertThat(trial(SampleGraphs.linear(2, SampleGraphs.SPECIES).build().toByteArray()))
        .isEqualTo(new Trials.Outcome.Ran(3));
  }

  @Test
  void tells_one_for_a_quantity_however_it_is_shaped() throws InterruptedException {
    assertThat(trial(SampleGraphs.regression(2, 0.5f, 1).build().toByteArray()))
        .isEqualTo(new Trials.Outcome.Ran(1));
    assertThat(trial(SampleGraphs.flat().build().toByteArray()))
        .isEqualTo(new Trials.Outcome.Ran(1));
  }

  @Test
  void fails_a_graph_that_wants_too_much_and_lives() throws InterruptedException {
    var outcome = trial(SampleGraphs.greedy(List.of("a", "b")));
    assertThat(outcome).isInstanceOf(Trials.Outcome.Failed.class);
    assertThat(((Trials.Outcome.Failed) outcome).said()).containsIgnoringCase("alloc");
  }

  @Test
  void fails_what_onnx_runtime_refuses() throws InterruptedException {
    var unknown =
        SampleGraphs.changed(
            graph -> graph.addNode(SampleGraphs.node("", "NoSuch", List.of("a"), List.of("x"))));
    assertThat(trial(unknown)).isInstanceOf(Trials.Outcome.Failed.class);
  }
}
