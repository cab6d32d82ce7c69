package io.premortem.lab.curve;

import io.premortem.jobs.Job;
import io.premortem.jobs.JobCancelledException;
import io.premortem.jobs.JobContext;
import io.premortem.jobs.JobHandler;
import io.premortem.jobs.JobOutcome;
import io.premortem.jobs.JobRejectedException;
import io.premortem.lab.Models;
import io.premortem.lab.Refusal;
import io.premortem.lab.learn.scaling.CurveOutcome;
import io.premortem.lab.learn.scaling.CurveTraining;
import io.premortem.web.Format;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Measures the learning curve of a model and keeps it under the job's id. */
@ApplicationScoped
class CurveJob implements JobHandler {
  static final String KIND = "learning-curve";

  private final Models models;
  private final LearningCurves curves;

  CurveJob(Models models, LearningCurves curves) {
    this.models = models;
    this.curves = curves;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title(Language language) {
    return language.messages(CurveMessages.class).measuring();
  }

  @Override
  public String describe(Job job, Language language) {
    var text = language.messages(CurveMessages.class);
    var details = job.details();
    return details.get("trainings") instanceof Number trainings
        ? text.trained(
            trainings.intValue(),
            ((Number) details.get("rows")).intValue(),
            Format.significant((Number) details.get("error")))
        : text.reading();
  }

  @Override
  public JobOutcome run(JobContext job) {
    var input = job.input(CurveRequest.class);
    var outcome =
        new JobOutcome(
            Map.of("model", input.model(), "learningCurve", job.id()),
            "models/" + input.model() + "/learning-curve");
    if (curves.known(job.id())) {
      return outcome;
    }
    var training =
        models
            .find(input.model())
            .flatMap(models::training)
            .orElseThrow(() -> rejected(CurveCheck.notFittedHere()));
    switch (CurveTraining.measure(
        training,
        input.budgetSeconds(),
        (share, trainings, rows, error) -> tell(job, share, trainings, rows, error),
        job::cancelled,
        System::nanoTime)) {
      case CurveOutcome.Cancelled stopped -> throw new JobCancelledException();
      case CurveOutcome.Refused refused -> throw rejected(Refusal.of(refused.reason()));
      case CurveOutcome.Measured measured ->
          curves.keep(job.id(), input.model(), measured.curve(), input.prices(), job.createdBy());
    }
    return outcome;
  }

  private static void tell(JobContext job, double share, int trainings, int rows, double error) {
    job.progress(
        share,
        trainings + " trainings, the last on " + rows + " rows",
        Map.of("trainings", trainings, "rows", rows, "error", error));
  }

  private static JobRejectedException rejected(Refusal reason) {
    return new JobRejectedException(reason.english(), reason.chinese());
  }
}
