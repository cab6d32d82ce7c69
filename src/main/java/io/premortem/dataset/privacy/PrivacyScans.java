package io.premortem.dataset.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.dataset.DatasetStored;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.privacy.PrivacyScan.State;
import io.premortem.jobs.Job;
import io.premortem.jobs.Jobs;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of the personal data in the current tenant's data sets. */
@ApplicationScoped
public class PrivacyScans {
  private final PrivacyScanStore store;
  private final Datasets datasets;
  private final Jobs jobs;
  private final AuditLog audit;
  private final ObjectMapper json;
  private final Clock clock;

  PrivacyScans(
      PrivacyScanStore store,
      Datasets datasets,
      Jobs jobs,
      AuditLog audit,
      ObjectMapper json,
      Clock clock) {
    this.store = store;
    this.datasets = datasets;
    this.jobs = jobs;
    this.audit = audit;
    this.json = json;
    this.clock = clock;
  }

  /** Empty when there is no such data set. */
  @Transactional
  public Optional<PrivacyScan> find(UUID dataset) {
    return store
        .findByIdOptional(dataset)
        .map(this::toRecord)
        .or(
            () ->
                datasets
                    .find(dataset)
                    .map(d -> new PrivacyScan(d.id(), State.NONE, null, null, List.of(), null)));
  }

  /**
   * Looks again, in the background; a look that is under way is left to finish.
   *
   * @param actor the subject of who asks
   * @return the job; empty when there is no such data set
   */
  @Transactional
  public Optional<UUID> start(UUID dataset, String actor) {
    return find(dataset)
        .map(
            scan -> {
              if (scan.state() == State.PENDING) {
                return scan.job();
              }
              audit.record(actor, "dataset.privacy-scan", dataset.toString(), "");
              return enqueue(dataset, actor);
            });
  }

  void begin(@Observes DatasetStored stored) {
    // The new row must be there before one that points to it.
    store.flush();
    enqueue(stored.id(), stored.actor());
  }

  /** Keeps the result; false when the data set is gone or a newer look replaced this one. */
  @Transactional
  boolean finish(UUID dataset, UUID job, ScanResult result) {
    var row = store.findById(dataset);
    if (row == null || !row.jobId.equals(job)) {
      return false;
    }
    row.result = write(result);
    row.scannedAt = clock.instant();
    return true;
  }

  private UUID enqueue(UUID dataset, String actor) {
    var job = jobs.enqueue(ScanJob.KIND, new ScanJob.Input(dataset), actor);
    var known = store.findByIdOptional(dataset);
    var row = known.orElseGet(PrivacyScanEntity::new);
    row.datasetId = dataset;
    row.jobId = job;
    if (known.isEmpty()) {
      store.persist(row);
    }
    return job;
  }

  private PrivacyScan toRecord(PrivacyScanEntity row) {
    var result =
        row.result == null ? new ScanResult(ScanResult.RULES, List.of(), null) : read(row.result);
    return new PrivacyScan(
        row.datasetId, state(row), row.jobId, row.scannedAt, result.findings(), result.anonymity());
  }

  private State state(PrivacyScanEntity row) {
    var job = jobs.find(row.jobId).map(Job::state).orElse(Job.State.FAILED);
    return switch (job) {
      case QUEUED, RUNNING -> State.PENDING;
      case DONE -> State.DONE;
      case FAILED, CANCELLED -> State.FAILED;
    };
  }

  private String write(ScanResult result) {
    try {
      return json.writeValueAsString(result);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private ScanResult read(String text) {
    try {
      return json.readValue(text, ScanResult.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a row of dataset_privacy holds a bad result", e);
    }
  }
}
