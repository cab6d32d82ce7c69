package io.premortem.inference;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.Download;
import io.premortem.dataset.Upload;
import io.premortem.dataset.reading.Workspace;
import io.premortem.jobs.Job;
import io.premortem.jobs.JobCancelledException;
import io.premortem.jobs.JobContext;
import io.premortem.jobs.JobHandler;
import io.premortem.jobs.JobOutcome;
import io.premortem.jobs.JobRejectedException;
import io.premortem.lab.Model;
import io.premortem.lab.ModelInput;
import io.premortem.lab.Models;
import io.premortem.lab.learn.Table;
import io.premortem.web.BothLanguages;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Scores a data set and keeps the result under the job's id. */
@ApplicationScoped
class ScoringJob implements JobHandler {
  static final String KIND = "score-dataset";

  /** What is left after the predictions: writing them down. */
  private static final double PREDICTING_SHARE = 0.7;

  private final Models models;
  private final Datasets data;
  private final BatchScorer scorer;
  private final Scorings scorings;

  ScoringJob(Models models, Datasets data, BatchScorer scorer, Scorings scorings) {
    this.models = models;
    this.data = data;
    this.scorer = scorer;
    this.scorings = scorings;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title(Language language) {
    return language.messages(ServingMessages.class).scoringTitle();
  }

  @Override
  public String describe(Job job, Language language) {
    var text = language.messages(ServingMessages.class);
    return job.details().get("rows") instanceof Number rows
        ? text.scoringProgress(((Number) job.details().get("done")).longValue(), rows.longValue())
        : text.scoringReads();
  }

  @Override
  public JobOutcome run(JobContext job) throws IOException {
    var input = job.input(ScoringRequest.class);
    var before = kept(job, input);
    if (before.isPresent()) {
      return before.get();
    }
    var model = models.find(input.model()).orElseThrow(ScoringJob::gone);
    var dataset = data.find(input.dataset()).orElseThrow(ScoringJob::gone);
    var inputs = table(model, dataset);
    var batch =
        scorer.score(
            model, inputs, (done, rows) -> tell(job, done, rows, PREDICTING_SHARE * done / rows));
    try (var workspace = Workspace.open()) {
      var csv = workspace.file("scored.csv");
      write(job, dataset, batch, csv);
      var made = keep(job, input, dataset, batch, csv);
      scorer.count(model, inputs, batch);
      return outcome(job.id(), model.id(), made);
    } catch (RuntimeException e) {
      // One that was taken for dead may have kept its result meanwhile; there is one for each job.
      return kept(job, input).orElseThrow(() -> e);
    }
  }

  private Optional<JobOutcome> kept(JobContext job, ScoringRequest input) {
    return scorings
        .find(job.id())
        .map(scoring -> outcome(scoring.id(), input.model(), scoring.made()));
  }

  private Table table(Model model, Dataset dataset) {
    var inputs = model.details().inputs();
    var names = inputs.stream().map(ModelInput::name).collect(Collectors.toSet());
    var columns = data.read(dataset.id(), names).orElseThrow(ScoringJob::gone);
    return InputTables.of(columns, inputs);
  }

  private void write(JobContext job, Dataset dataset, BatchScorer.Batch batch, Path csv)
      throws IOException {
    long rows = batch.scored() + batch.skipped();
    var download =
        data.download(dataset.id(), Download.Format.CSV, job.createdBy())
            .orElseThrow(ScoringJob::gone);
    try (var content = download.content();
        var out = Files.newBufferedWriter(csv)) {
      batch
          .table()
          .write(
              content,
              out,
              done ->
                  tell(job, done, rows, PREDICTING_SHARE + (1 - PREDICTING_SHARE) * done / rows));
    }
  }

  /** The data set made of it; null where it is a file. */
  private UUID keep(
      JobContext job, ScoringRequest input, Dataset dataset, BatchScorer.Batch batch, Path csv)
      throws IOException {
    var scoring =
        new Scoring(
            job.id(),
            input.model(),
            dataset.id(),
            dataset.name(),
            null,
            null,
            batch.scored(),
            batch.skipped(),
            job.createdBy(),
            null);
    if (job.cancelled()) {
      throw new JobCancelledException();
    }
    if (input.asDataset()) {
      return upload(scoring, csv);
    }
    if (!scorings.keep(scoring, csv)) {
      throw rejected(ServingMessages::noRoom);
    }
    return null;
  }

  private UUID upload(Scoring scoring, Path csv) throws IOException {
    try (var content = Files.newInputStream(csv)) {
      var upload = new Upload(scoring.datasetName() + " scored", "scored.csv", content);
      return scorings.keep(scoring, upload).orElseThrow(() -> rejected(ServingMessages::notStored));
    }
  }

  private static void tell(JobContext job, long done, long rows, double progress) {
    if (job.cancelled()) {
      throw new JobCancelledException();
    }
    job.progress(progress, done + " of " + rows, Map.of("done", done, "rows", rows));
  }

  private static JobOutcome outcome(UUID scoring, UUID model, UUID made) {
    return made == null
        ? new JobOutcome(Map.of("scoring", scoring), "models/" + model + "/deployment")
        : new JobOutcome(Map.of("scoring", scoring, "dataset", made), "datasets/" + made);
  }

  private static JobRejectedException gone() {
    return rejected(ServingMessages::gone);
  }

  private static JobRejectedException rejected(Function<ServingMessages, String> why) {
    var words = BothLanguages.of(ServingMessages.class);
    return new JobRejectedException(why.apply(words.english()), why.apply(words.chinese()));
  }
}
