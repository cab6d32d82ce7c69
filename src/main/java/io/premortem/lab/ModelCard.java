package io.premortem.lab;

import io.premortem.lab.learn.evaluation.Interval;
import io.premortem.web.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be known of one version, to hand on (after Mitchell et al., FAT* 2019).
 *
 * @param data what it was learnt from, and how the rows were parted
 * @param limits why it may do worse than its scores
 * @param learningCurve whether more data would help; null when that was not measured
 * @param parity largest difference between the learner and ONNX Runtime, on the test part
 * @param adversarialParity the same on hostile rows; null where it was not measured
 * @param sha256 of the ONNX file
 */
public record ModelCard(
    UUID id,
    String name,
    int version,
    String stage,
    String task,
    String target,
    List<String> classes,
    String recipe,
    Map<String, String> parameters,
    long seed,
    String engine,
    Data data,
    List<ModelInput> inputs,
    List<Score> scores,
    List<String> limits,
    String learningCurve,
    double parity,
    Double adversarialParity,
    String sha256,
    Instant createdAt) {

  public record Data(
      String name, String sha256, int rows, int training, int validation, int test, String split) {}

  /**
   * @param interval 95 %; null where none is computed
   */
  public record Score(String name, double model, Interval interval, double baseline) {}

  static ModelCard of(Model model, String learningCurve, Language language) {
    var details = model.details();
    var text = language.messages(ModelMessages.class);
    var rows = details.rows();
    var search = SearchView.of(details, language);
    return new ModelCard(
        model.id(),
        model.name(),
        model.version(),
        model.stage().name().toLowerCase(Locale.ROOT),
        details.quantity() ? "regression" : "classification",
        model.target(),
        details.classes(),
        model.recipe(),
        details.provenance().parameters(),
        details.provenance().seed(),
        details.provenance().engineVersion(),
        new Data(
            model.datasetName(),
            details.provenance().dataHash(),
            rows.total(),
            rows.training(),
            rows.validation(),
            rows.test(),
            search == null ? text.splitRandom(rows.test()) : search.split()),
        details.inputs(),
        ScoreRow.of(details, language).stream()
            .map(row -> new Score(row.name(), row.model(), row.interval(), row.baseline()))
            .toList(),
        limits(details, language),
        learningCurve,
        model.parity(),
        model.adversarialParity(),
        model.sha256(),
        model.createdAt());
  }

  private static List<String> limits(Model.Details details, Language language) {
    var text = language.messages(ModelMessages.class);
    var limits = new ArrayList<>(Doubts.of(details, language));
    limits.add(text.limitLikeData());
    limits.add(
        details.inputs().stream().anyMatch(ModelInput::optional)
            ? text.limitMissing()
            : text.limitComplete());
    if (details.insights() != null) {
      details.insights().slices().stream()
          .filter(slice -> slice.apart())
          .limit(5)
          .forEach(slice -> limits.add(text.limitSlice(slice.column(), slice.level())));
    }
    return List.copyOf(limits);
  }
}
