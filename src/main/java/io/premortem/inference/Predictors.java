package io.premortem.inference;

import io.premortem.inference.monitor.Explanation;
import io.premortem.inference.monitor.Flag;
import io.premortem.inference.monitor.InputProfile;
import io.premortem.inference.monitor.ShapleySampling;
import io.premortem.inference.runtime.OnnxSessions;
import io.premortem.lab.Model;
import io.premortem.lab.Models;
import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Models of the current tenant at work. */
@ApplicationScoped
public class Predictors {
  /** The same row is explained the same way. */
  private static final long SEED = 42;

  private final Models models;
  private final OnnxSessions sessions;
  private final Profiles profiles;
  private final Traffic traffic;
  private final PredictionQuota quota;

  Predictors(
      Models models,
      OnnxSessions sessions,
      Profiles profiles,
      Traffic traffic,
      PredictionQuota quota) {
    this.models = models;
    this.sessions = sessions;
    this.profiles = profiles;
    this.traffic = traffic;
    this.quota = quota;
  }

  /**
   * @param rows every input of the model in its order, each of its type; a missing number is NaN, a
   *     missing text empty
   */
  public Predictions predict(Model model, Table rows) {
    return sessions.predict(
        TenantScope.requireTenant(), model.id(), () -> models.onnx(model.id()).orElseThrow(), rows);
  }

  /** Predicts without counting: for a model that somebody tries. */
  Predicted attempt(Model model, Table rows, PredictOptions options) {
    var predictions = predict(model, rows);
    var profile = profiles.of(model);
    return new Predicted(
        predictions,
        profile.map(shape -> flags(shape, rows)).orElse(List.of()),
        profile
            .filter(_ -> options.explain())
            .map(shape -> explanations(model, shape, rows, predictions))
            .orElse(List.of()),
        options.abstainBelow());
  }

  /**
   * Predicts and counts it under the caller's name.
   *
   * @throws io.premortem.web.ProblemException 429 when the tenant's month is used up
   */
  Predicted answer(Model model, Table rows, PredictOptions options, String caller) {
    quota.take(rows.rows());
    var predicted = attempt(model, rows, options);
    if (predicted.broken() < 0) {
      count(model, rows, predicted.usage(), caller);
    }
    return predicted;
  }

  void count(Model model, Table rows, Usage usage, String caller) {
    traffic.count(model.id(), caller, usage);
    profiles.of(model).ifPresent(profile -> traffic.count(model.id(), profile, rows));
  }

  private static List<List<Flag>> flags(InputProfile profile, Table rows) {
    return IntStream.range(0, rows.rows()).mapToObj(row -> profile.flags(rows, row)).toList();
  }

  private List<Explanation> explanations(
      Model model, InputProfile profile, Table rows, Predictions predictions) {
    List<Explanation> explanations = new ArrayList<>();
    for (int row = 0; row < rows.rows(); row++) {
      int label = predictions.classes().isEmpty() ? 0 : predictions.label(row);
      var sampling =
          new ShapleySampling(
              profile, table -> outputs(predict(model, table), label), new SplittableRandom(SEED));
      explanations.add(sampling.explain(rows.rows(new int[] {row})));
    }
    return explanations;
  }

  private static double[] outputs(Predictions predictions, int label) {
    int width = Math.max(1, predictions.classes().size());
    return IntStream.range(0, predictions.probabilities().length / width)
        .mapToDouble(row -> predictions.probabilities()[row * width + label])
        .toArray();
  }
}
