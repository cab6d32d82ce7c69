package io.premortem.inference;

import io.premortem.dataset.Blob;
import io.premortem.dataset.BlobStore;
import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.StorageQuota;
import io.premortem.dataset.Upload;
import io.premortem.dataset.UploadResult;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.jobs.Jobs;
import io.premortem.lab.Model;
import io.premortem.lab.ModelInput;
import io.premortem.tenancy.AuditLog;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Data sets of the current tenant that its models scored. */
@ApplicationScoped
class Scorings {
  private static final int SHOWN = 50;
  private static final int STORE_SECONDS = 600;

  private final ScoringStore store;
  private final BlobStore blobs;
  private final StorageQuota quota;
  private final PredictionQuota predictions;
  private final Datasets data;
  private final Jobs jobs;
  private final AuditLog audit;
  private final Clock clock;

  Scorings(
      ScoringStore store,
      BlobStore blobs,
      StorageQuota quota,
      PredictionQuota predictions,
      Datasets data,
      Jobs jobs,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.blobs = blobs;
    this.quota = quota;
    this.predictions = predictions;
    this.data = data;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  /** Queues the work, or says at once what the data set lacks. */
  @Transactional
  public ScoringResult enqueue(Model model, UUID dataset, boolean asDataset, String actor) {
    var found = Optional.ofNullable(dataset).flatMap(data::find);
    if (found.isEmpty()) {
      return new ScoringResult.NoDataset();
    }
    var lacking =
        model.details().inputs().stream().filter(input -> !feeds(found.get(), input)).toList();
    if (!lacking.isEmpty()) {
      return new ScoringResult.Lacking(lacking);
    }
    predictions.take(found.get().profile().rows());
    var job =
        jobs.enqueue(ScoringJob.KIND, new ScoringRequest(model.id(), dataset, asDataset), actor);
    audit.record(actor, "model.scoring", job.toString(), model.name() + ": " + dataset);
    return new ScoringResult.Queued(job);
  }

  private static boolean feeds(Dataset dataset, ModelInput input) {
    return dataset.profile().columns().stream()
        .filter(column -> column.name().equals(input.name()))
        .map(ColumnProfile::type)
        .anyMatch(type -> type.isNumber() == input.number());
  }

  /** Newest first, at most {@value #SHOWN}. */
  @Transactional
  public List<Scoring> of(Model model) {
    return store.of(model.id(), SHOWN);
  }

  @Transactional
  public Optional<Scoring> find(UUID id) {
    return store.find(id);
  }

  /** The file of a scoring that has one, with an audit entry. */
  @Transactional
  public Optional<InputStream> file(UUID model, UUID id, String actor) {
    var scoring = of(model, id).filter(found -> found.blob() != null);
    scoring.ifPresent(
        found -> audit.record(actor, "scoring.downloaded", id.toString(), found.datasetName()));
    return scoring.map(found -> blobs.open(found.blob()));
  }

  /** Deletes the scoring with its file; a data set made of it stays. */
  @Transactional
  public boolean delete(UUID model, UUID id, String actor) {
    var scoring = of(model, id);
    scoring.ifPresent(
        found -> {
          store.delete(id);
          if (found.blob() != null) {
            blobs.delete(found.blob());
          }
          audit.record(actor, "scoring.deleted", id.toString(), found.datasetName());
        });
    return scoring.isPresent();
  }

  private Optional<Scoring> of(UUID model, UUID id) {
    return store.find(id).filter(found -> found.model().equals(model));
  }

  /**
   * Keeps a file.
   *
   * @return false when the tenant's storage has no room for it
   */
  boolean keep(Scoring scoring, Path csv) {
    return QuarkusTransaction.requiringNew()
        .timeout(STORE_SECONDS)
        .call(
            () -> {
              if (!quota.held().fits(Files.size(csv))) {
                return false;
              }
              insert(scoring, write(csv).id(), null);
              return true;
            });
  }

  /**
   * Makes a data set of it, and keeps that, or neither: work that is done again makes no second
   * one.
   *
   * @return empty when the data set was not taken
   */
  Optional<UUID> keep(Scoring scoring, Upload upload) {
    return QuarkusTransaction.requiringNew()
        .timeout(STORE_SECONDS)
        .call(
            () -> {
              if (!(data.upload(upload, scoring.createdBy())
                  instanceof UploadResult.Stored(var made))) {
                return Optional.empty();
              }
              insert(scoring, null, made.id());
              return Optional.of(made.id());
            });
  }

  private void insert(Scoring scoring, UUID blob, UUID made) {
    store.insert(
        new Scoring(
            scoring.id(),
            scoring.model(),
            scoring.dataset(),
            scoring.datasetName(),
            blob,
            made,
            scoring.scored(),
            scoring.skipped(),
            scoring.createdBy(),
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
    audit.record(
        scoring.createdBy(), "scoring.made", scoring.id().toString(), scoring.datasetName());
  }

  private Blob write(Path csv) {
    try (var content = Files.newInputStream(csv)) {
      return blobs.write(content, "text/csv");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
