package io.premortem.dataset.privacy;

import io.premortem.dataset.Datasets;
import io.premortem.jobs.JobCancelledException;
import io.premortem.jobs.JobContext;
import io.premortem.jobs.JobHandler;
import io.premortem.jobs.JobOutcome;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Looks through a data set for personal data. */
@ApplicationScoped
class ScanJob implements JobHandler {
  static final String KIND = "scan-privacy";

  /** What is queued. */
  record Input(UUID dataset) {}

  private final Datasets datasets;
  private final PrivacyScans scans;

  ScanJob(Datasets datasets, PrivacyScans scans) {
    this.datasets = datasets;
    this.scans = scans;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String title(Language language) {
    return language.messages(PrivacyMessages.class).scanning();
  }

  @Override
  public JobOutcome run(JobContext job) {
    var dataset = job.input(Input.class).dataset();
    // The data set may be deleted while this waits or looks; then there is nothing to tell.
    var result =
        datasets.stream(dataset, table -> new TableScan(table, job).result())
            .orElseThrow(JobCancelledException::new);
    if (!scans.finish(dataset, job.id(), result)) {
      throw new JobCancelledException();
    }
    return new JobOutcome(Map.of("dataset", dataset), "datasets/" + dataset + "/privacy");
  }
}
