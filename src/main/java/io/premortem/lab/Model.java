package io.premortem.lab;

import io.premortem.lab.learn.EpochResult;
import io.premortem.lab.learn.Insights;
import io.premortem.lab.learn.Provenance;
import io.premortem.lab.learn.Sanity;
import io.premortem.lab.learn.SearchReport;
import io.premortem.lab.learn.TrainingOutcome.RowCounts;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A registered model.
 *
 * @param version counted from 1 for each name
 * @param dataset what it was learnt from; may be gone meanwhile
 * @param parity largest |Δp|, or |Δvalue| in deviations of the target, between the learner and ONNX
 *     Runtime, on the test part
 * @param adversarialParity the same on hostile rows; null where it was not measured
 * @param sha256 of the ONNX file, hex
 * @param bytes size of the ONNX file
 * @param createdBy subject of who had it fitted
 * @param deployedAt when it last went live; null for one that never did
 */
public record Model(
    UUID id,
    String name,
    int version,
    Stage stage,
    String recipe,
    String target,
    UUID dataset,
    String datasetName,
    Details details,
    double parity,
    Double adversarialParity,
    String sha256,
    long bytes,
    String createdBy,
    Instant createdAt,
    Instant deployedAt) {

  /** Where a version is in its life; at most one version of a name is live. */
  public enum Stage {
    CANDIDATE,
    LIVE,
    RETIRED
  }

  /**
   * What training left.
   *
   * @param classes none when it predicts a quantity
   * @param evaluation null when it predicts a quantity
   * @param regression null when it predicts a class
   * @param insights null for models of before there were any
   * @param history one entry per epoch; none for a recipe that searches
   * @param search what was tried; null for a recipe that does not search
   * @param sanity null for models of before it was looked at, and for brought ones
   */
  public record Details(
      List<String> classes,
      List<ModelInput> inputs,
      Evaluation evaluation,
      RegressionEvaluation regression,
      Insights insights,
      List<EpochResult> history,
      RowCounts rows,
      Provenance provenance,
      SearchReport search,
      Sanity sanity) {
    /** Of a classifier that was judged and not searched for. */
    public Details(
        List<String> classes,
        List<ModelInput> inputs,
        Evaluation evaluation,
        List<EpochResult> history,
        RowCounts rows,
        Provenance provenance) {
      this(classes, inputs, evaluation, null, null, history, rows, provenance, null, null);
    }

    public boolean quantity() {
      return evaluation == null;
    }

    /** Rows of the test part. */
    public int tested() {
      return quantity() ? regression.rows() : evaluation.rows();
    }
  }
}
