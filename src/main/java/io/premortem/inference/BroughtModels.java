package io.premortem.inference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.inference.graph.FittedGraph;
import io.premortem.inference.graph.GraphRefusal;
import io.premortem.inference.graph.GraphRefusal.Reason;
import io.premortem.inference.runtime.OnnxSessions;
import io.premortem.inference.runtime.Trials;
import io.premortem.lab.BroughtModel;
import io.premortem.lab.Model;
import io.premortem.lab.ModelInput;
import io.premortem.lab.Models;
import io.premortem.lab.learn.Provenance;
import io.premortem.lab.learn.TrainingOutcome.RowCounts;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Graphs that users bring: read by rules, tried in a process of their own, judged on a data set,
 * and then models like any other.
 */
@ApplicationScoped
class BroughtModels {
  private static final Logger LOG = Logger.getLogger(BroughtModels.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Datasets data;
  private final Models models;
  private final Trials trials;
  private final OnnxSessions sessions;

  BroughtModels(Datasets data, Models models, Trials trials, OnnxSessions sessions) {
    this.data = data;
    this.models = models;
    this.trials = trials;
    this.sessions = sessions;
  }

  /** A graph and what it is to be judged on, as far as it is known to fit. */
  private record Case(byte[] onnx, List<ModelInput> inputs, BroughtJudging judging, int[] rows) {}

  /**
   * @param name of the model; blank for that of data set and target
   */
  BroughtResult add(byte[] file, String name, UUID dataset, String target, String actor)
      throws InterruptedException {
    var found = Optional.ofNullable(dataset).flatMap(data::find);
    if (found.isEmpty()) {
      return new BroughtResult.NoDataset();
    }
    var brought = new BroughtData(data.read(dataset).orElseThrow(), target);
    if (!brought.hasTarget()) {
      return new BroughtResult.NoTarget();
    }
    return switch (FittedGraph.of(file, brought.features())) {
      case FittedGraph.Result.Refused(var refusal) -> new BroughtResult.Refused(refusal);
      case FittedGraph.Result.Fitted(var graph) -> tried(graph, brought, found.get(), name, actor);
    };
  }

  private BroughtResult tried(
      FittedGraph graph, BroughtData brought, Dataset dataset, String name, String actor)
      throws InterruptedException {
    var trial = trials.run(graph.bytes(Map.of()));
    if (!(trial instanceof Trials.Outcome.Ran(int width))) {
      LOG.infof("a brought graph failed its trial: %s", trial);
      return new BroughtResult.Refused(new GraphRefusal(Reason.TRIAL, ""));
    }
    var judging = BroughtJudging.of(graph, brought);
    var misfit = judging.misfit(width);
    if (misfit.isPresent()) {
      return new BroughtResult.Refused(misfit.get());
    }
    var inputs = brought.inputs(graph.inputs());
    int[] rows = brought.rows(inputs);
    if (rows.length == 0) {
      return new BroughtResult.NoRows();
    }
    var about = metadata(graph, judging.classes(), dataset, brought.targetName());
    return judged(new Case(graph.bytes(about), inputs, judging, rows), dataset, name, actor);
  }

  private BroughtResult judged(Case brought, Dataset dataset, String name, String actor) {
    var id = UUID.randomUUID();
    var data = brought.judging().data();
    var table = data.table(brought.inputs()).rows(brought.rows());
    var predictions = sessions.predict(TenantScope.requireTenant(), id, brought::onnx, table);
    var unfit = brought.judging().unfit(predictions);
    if (unfit.isPresent()) {
      return new BroughtResult.Refused(unfit.get());
    }
    var target = data.targetName();
    var called = name == null || name.isBlank() ? dataset.name() + ": " + target : name.strip();
    var details = details(brought, predictions, dataset);
    return new BroughtResult.Added(
        models.register(
            new BroughtModel(
                id, called, target, dataset.id(), dataset.name(), details, brought.onnx()),
            actor));
  }

  private static Model.Details details(Case brought, Predictions predictions, Dataset dataset) {
    var judgement = brought.judging().judge(predictions, brought.rows());
    var data = brought.judging().data();
    int total = data.columns().rows();
    int judged = brought.rows().length;
    return new Model.Details(
        brought.judging().classes(),
        brought.inputs(),
        judgement instanceof Evaluation evaluation ? evaluation : null,
        judgement instanceof RegressionEvaluation regression ? regression : null,
        null,
        List.of(),
        new RowCounts(total, total - judged, 0, 0, judged),
        new Provenance(
            dataset.profile().source().sha256(),
            data.targetName(),
            BroughtModel.RECIPE,
            Map.of(),
            BroughtJudging.SEED,
            "upload"),
        null,
        null);
  }

  private static Map<String, String> metadata(
      FittedGraph graph, List<String> classes, Dataset dataset, String target) {
    var tensors = graph.tensors();
    var inputs =
        graph.inputs().stream()
            .map(
                input ->
                    Map.of(
                        "column", input.name(),
                        "input", tensors.get(input.name()),
                        "type", input.number() ? "float" : "string"))
            .toList();
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put("premortem.inputs", json(inputs));
    metadata.put("premortem.classes", json(classes));
    metadata.put("premortem.target", target);
    metadata.put("premortem.recipe", BroughtModel.RECIPE);
    metadata.put("premortem.data_sha256", dataset.profile().source().sha256());
    return metadata;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
