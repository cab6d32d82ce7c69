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
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
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
  private static final long SEED = 42;
  private static final double SUM_TOLERANCE = 1e-3;

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
  private record Case(
      byte[] onnx, List<ModelInput> inputs, List<String> classes, BroughtData data, int[] rows) {}

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
      return refused(Reason.TRIAL, "");
    }
    var targets = brought.targets();
    var classes = graph.classes().isEmpty() ? targets : graph.classes();
    if (width < 2 || classes.size() != width) {
      return refused(Reason.CLASSES, classes.size() + " ≠ " + width);
    }
    if (!classes.containsAll(targets)) {
      return refused(Reason.CLASSES, String.join(", ", targets));
    }
    var inputs = brought.inputs(graph.inputs());
    int[] rows = brought.rows(inputs);
    if (rows.length == 0) {
      return new BroughtResult.NoRows();
    }
    var onnx = graph.bytes(metadata(graph, classes, dataset, brought.targetName()));
    return judged(new Case(onnx, inputs, classes, brought, rows), dataset, name, actor);
  }

  private BroughtResult judged(Case brought, Dataset dataset, String name, String actor) {
    var id = UUID.randomUUID();
    var table = brought.data().table(brought.inputs()).rows(brought.rows());
    var predictions = sessions.predict(TenantScope.requireTenant(), id, brought::onnx, table);
    if (!probabilities(predictions)) {
      return refused(Reason.NOT_PROBABILITIES, "");
    }
    var target = brought.data().target();
    int[] truth =
        Arrays.stream(brought.rows())
            .map(row -> brought.classes().indexOf(target.text(row)))
            .toArray();
    var random = new SplittableRandom(SEED);
    var evaluation = Evaluation.of(predictions, truth, truth, random::nextInt);
    var called =
        name == null || name.isBlank() ? dataset.name() + ": " + target.name() : name.strip();
    var details = details(brought, evaluation, dataset);
    return new BroughtResult.Added(
        models.register(
            new BroughtModel(
                id, called, target.name(), dataset.id(), dataset.name(), details, brought.onnx()),
            actor));
  }

  private static Model.Details details(Case brought, Evaluation evaluation, Dataset dataset) {
    int total = brought.data().columns().rows();
    int judged = brought.rows().length;
    return new Model.Details(
        brought.classes(),
        brought.inputs(),
        evaluation,
        List.of(),
        new RowCounts(total, total - judged, 0, 0, judged),
        new Provenance(
            dataset.profile().source().sha256(),
            brought.data().targetName(),
            BroughtModel.RECIPE,
            Map.of(),
            SEED,
            "upload"));
  }

  private static boolean probabilities(Predictions predictions) {
    int classes = predictions.classes().size();
    for (int row = 0; row < predictions.rows(); row++) {
      double sum = 0;
      for (int label = 0; label < classes; label++) {
        float p = predictions.probability(row, label);
        if (!(p >= -SUM_TOLERANCE && p <= 1 + SUM_TOLERANCE)) {
          return false;
        }
        sum += p;
      }
      if (Math.abs(sum - 1) > SUM_TOLERANCE) {
        return false;
      }
    }
    return true;
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

  private static BroughtResult refused(Reason reason, String detail) {
    return new BroughtResult.Refused(new GraphRefusal(reason, detail));
  }
}
