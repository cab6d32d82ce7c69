package io.premortem.lab;

import io.premortem.dataset.Datasets;
import io.premortem.jobs.Job;
import io.premortem.jobs.JobCancelledException;
import io.premortem.jobs.JobContext;
import io.premortem.jobs.JobHandler;
import io.premortem.jobs.JobOutcome;
import io.premortem.jobs.JobRejectedException;
import io.premortem.lab.learn.EpochResult;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Progress;
import io.premortem.lab.learn.TrainingOutcome.Cancelled;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fits a model, holds its export against the learner, and registers it under the job's id. */
@ApplicationScoped
class FitJob implements JobHandler {
  static final String KIND = "fit-model";

  /** What is left after the last epoch: export, parity, registration. */
  private static final double TRAINING_SHARE = 0.95;

  private final Models models;
  private final Datasets data;
  private final OnnxRunner runner;

  FitJob(Models models, Datasets data, OnnxRunner runner) {
    this.models = models;
    this.data = data;
    this.runner = runner;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title(Language language) {
    return language.messages(ModelMessages.class).fitting();
  }

  @Override
  public String describe(Job job, Language language) {
    var details = job.details();
    if (details.get("tried") instanceof Number tried) {
      return language
          .messages(ModelMessages.class)
          .tried(tried.intValue(), details.get("best").toString(), figure(details.get("score"), 4));
    }
    if (!(details.get("epoch") instanceof Number epoch)) {
      return language.messages(ModelMessages.class).reading();
    }
    var messages = language.messages(ModelMessages.class);
    var text =
        messages.epoch(
            epoch.intValue(),
            ((Number) details.get("epochs")).intValue(),
            figure(details.get("loss"), 3),
            figure(details.get("accuracy"), 3));
    return details.get("validationLoss") instanceof Number watched
        ? text + messages.watched(figure(watched, 3), figure(details.get("validationAccuracy"), 3))
        : text;
  }

  private static String figure(Object value, int digits) {
    return String.format("%." + digits + "f", ((Number) value).doubleValue());
  }

  @Override
  public JobOutcome run(JobContext job) {
    var outcome = new JobOutcome(Map.of("model", job.id()), "models/" + job.id());
    if (models.find(job.id()).isPresent()) {
      return outcome;
    }
    var input = job.input(FitRequest.class);
    var dataset = data.find(input.dataset()).orElseThrow(() -> rejected(Refusal.noDataset()));
    var request =
        input.training(
            TrainingTables.of(data.read(input.dataset()).orElseThrow()),
            dataset.profile().source().sha256());
    switch (Learner.train(request, new Told(job), job::cancelled, System::nanoTime)) {
      case Cancelled stopped -> throw new JobCancelledException();
      case Unusable reason -> throw rejected(Refusal.of(reason));
      case Trained trained -> register(job, input, dataset.name(), trained);
    }
    return outcome;
  }

  private void register(JobContext job, FitRequest input, String datasetName, Trained trained) {
    var exported = Exported.of(trained, runner);
    exported
        .refusal()
        .ifPresent(
            reason -> {
              throw rejected(reason);
            });
    models.register(job.id(), input, datasetName, trained, exported, job.createdBy());
  }

  /** Passes on how a training goes. */
  private record Told(JobContext job) implements Progress {
    @Override
    public void epoch(EpochResult epoch) {
      tell(job, epoch);
    }

    @Override
    public void tried(double share, int tried, String best, double score) {
      Map<String, Object> details = new LinkedHashMap<>();
      details.put("tried", tried);
      details.put("best", best);
      details.put("score", score);
      job.progress(TRAINING_SHARE * share, tried + " learners tried, best " + best, details);
    }
  }

  private static void tell(JobContext job, EpochResult epoch) {
    Map<String, Object> details = new LinkedHashMap<>();
    details.put("epoch", epoch.epoch());
    details.put("epochs", epoch.epochs());
    details.put("loss", epoch.loss());
    details.put("accuracy", epoch.accuracy());
    if (!Double.isNaN(epoch.validationLoss())) {
      details.put("validationLoss", epoch.validationLoss());
      details.put("validationAccuracy", epoch.validationAccuracy());
    }
    double share = TRAINING_SHARE * epoch.epoch() / epoch.epochs();
    job.progress(share, "epoch " + epoch.epoch() + " of " + epoch.epochs(), details);
  }

  private static JobRejectedException rejected(Refusal reason) {
    return new JobRejectedException(reason.english(), reason.chinese());
  }
}
