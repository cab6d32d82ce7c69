package io.premortem.lab;

import io.premortem.jobs.Jobs;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.TrainingRequest;
import io.premortem.lab.learn.evaluation.Parity;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Cursor;
import io.premortem.web.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The model registry of the current tenant: fitting, versions, stages, files. */
@ApplicationScoped
public class Models {
  private static final long EXAMINED_CELLS = 1_000_000;

  private final ModelStore store;
  private final ModelFileStore files;
  private final ModelJson json;
  private final TrainingTables data;
  private final Jobs jobs;
  private final AuditLog audit;
  private final Clock clock;

  Models(
      ModelStore store,
      ModelFileStore files,
      ModelJson json,
      TrainingTables data,
      Jobs jobs,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.json = json;
    this.data = data;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  /** Queues the fitting, or says at once what the data set's profile already shows to be wrong. */
  @Transactional
  public FitOutcome fit(FitRequest request, String actor) {
    var reason = examine(request);
    if (reason.isPresent()) {
      return new FitOutcome.Refused(reason.get());
    }
    var job = jobs.enqueue(FitJob.KIND, request, actor);
    audit.record(actor, "model.fit", request.dataset().toString(), request.target());
    return new FitOutcome.Queued(job);
  }

  private Optional<Refusal> examine(FitRequest request) {
    if (Recipe.named(request.recipe()).isEmpty()) {
      return Optional.of(Refusal.noRecipe(request.recipe()));
    }
    if (request.dataset() == null) {
      return Optional.of(Refusal.noDataset());
    }
    var dataset = data.find(request.dataset());
    if (dataset.isEmpty()) {
      return Optional.of(Refusal.noDataset());
    }
    if (request.target() == null || request.target().isBlank()) {
      return Optional.of(Refusal.noTarget());
    }
    return examine(dataset.get(), request).map(Refusal::of);
  }

  /** A small table is looked at whole; of a large one the names, and the rest by the job. */
  private Optional<Unusable> examine(TrainingTables.Choice dataset, FitRequest request) {
    if (!dataset.columns().contains(request.target())) {
      return Optional.of(new Unusable.MissingTarget(request.target(), dataset.columns()));
    }
    if (dataset.rows() * dataset.columns().size() > EXAMINED_CELLS) {
      return Optional.empty();
    }
    var recipe = Recipe.named(request.recipe()).orElseThrow();
    var table = data.read(dataset.id());
    return Learner.examine(
        new TrainingRequest(table, request.target(), recipe, request.seed(), dataset.sha256()));
  }

  /**
   * @return up to {@link Page#SIZE} models, newest first
   */
  @Transactional
  public Page<Model> page(String cursor) {
    var rows = store.after(Cursor.parse(cursor), Page.SIZE + 1).stream().map(json::toRecord);
    return Page.of(rows.toList(), model -> new Cursor(model.createdAt(), model.id()));
  }

  /** Every version of a name, newest first. */
  @Transactional
  public List<Model> versions(String name) {
    return store.versions(name).stream().map(json::toRecord).toList();
  }

  @Transactional
  public Optional<Model> find(UUID id) {
    return store.findByIdOptional(id).map(json::toRecord);
  }

  /** The ONNX file. */
  @Transactional
  public Optional<byte[]> onnx(UUID id) {
    return files.findByIdOptional(id).map(file -> file.content);
  }

  /** Makes the version live and retires the one that was; also the way back to an older version. */
  @Transactional
  public Optional<Model> deploy(UUID id, String actor) {
    var row = store.findById(id);
    if (row == null) {
      return Optional.empty();
    }
    if (row.stage != Model.Stage.LIVE) {
      store.retireLive(row.name);
      row.stage = Model.Stage.LIVE;
      audit.record(actor, "model.deployed", id.toString(), row.name + " " + row.version);
    }
    return Optional.of(json.toRecord(row));
  }

  /**
   * Keeps a model whose export repeats its learner.
   *
   * @param id chosen by the caller, so that work done twice is kept once
   * @throws IllegalArgumentException when parity does not hold
   */
  @Transactional
  void register(
      UUID id,
      FitRequest request,
      String datasetName,
      Trained trained,
      byte[] onnx,
      Parity parity,
      String actor) {
    if (!parity.holds()) {
      throw new IllegalArgumentException("the export is off by " + parity.maxDifference());
    }
    if (store.findByIdOptional(id).isPresent()) {
      return;
    }
    var row = new ModelEntity();
    row.id = id;
    row.name = datasetName + ": " + request.target();
    row.version = store.nextVersion(row.name);
    row.stage = Model.Stage.CANDIDATE;
    row.recipe = request.recipe();
    row.target = request.target();
    row.datasetId = request.dataset();
    row.datasetName = datasetName;
    row.details = json.details(trained);
    row.parity = parity.maxDifference();
    row.sha256 = ModelJson.sha256(onnx);
    row.bytes = onnx.length;
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.persistAndFlush(row);
    var file = new ModelFileEntity();
    file.id = id;
    file.content = onnx;
    files.persist(file);
    audit.record(actor, "model.registered", id.toString(), row.name + " " + row.version);
  }
}
