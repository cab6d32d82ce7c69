package io.premortem.lab;

import io.premortem.dataset.Blob;
import io.premortem.dataset.BlobStore;
import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.profile.ColumnProfile;
import io.premortem.jobs.Jobs;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.TrainingRequest;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Cursor;
import io.premortem.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private final BlobStore blobs;
  private final ModelJson json;
  private final Datasets data;
  private final Jobs jobs;
  private final AuditLog audit;
  private final Clock clock;
  private final Event<ModelDeploying> deploying;
  private final Event<ModelStageChanged> changed;

  Models(
      ModelStore store,
      BlobStore blobs,
      ModelJson json,
      Datasets data,
      Jobs jobs,
      AuditLog audit,
      Clock clock,
      Event<ModelDeploying> deploying,
      Event<ModelStageChanged> changed) {
    this.store = store;
    this.blobs = blobs;
    this.json = json;
    this.data = data;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
    this.deploying = deploying;
    this.changed = changed;
  }

  /**
   * Queues the fitting, or says at once what is wrong. Reading the data needs no transaction;
   * queueing is one, or part of the caller's.
   */
  public FitOutcome fit(FitRequest request, String actor) {
    var reason = examine(request);
    if (reason.isPresent()) {
      return new FitOutcome.Refused(reason.get());
    }
    return QuarkusTransaction.joiningExisting()
        .call(
            () -> {
              var job = jobs.enqueue(FitJob.KIND, request, actor);
              audit.record(actor, "model.fit", job.toString(), request.target());
              return new FitOutcome.Queued(job);
            });
  }

  private Optional<Refusal> examine(FitRequest request) {
    if (request.chosenRecipe().isEmpty()) {
      return Optional.of(Refusal.noRecipe(request.recipe()));
    }
    if (request.chosenTask().isEmpty()) {
      return Optional.of(Refusal.noTask(request.task()));
    }
    if (request.chosenBalance().isEmpty()) {
      return Optional.of(Refusal.noWeights(request.classWeights()));
    }
    var budget = request.budgetSeconds();
    if (budget != null && (budget < FitRequest.LEAST_SECONDS || budget > FitRequest.MOST_SECONDS)) {
      return Optional.of(Refusal.badBudget(budget));
    }
    var dataset = Optional.ofNullable(request.dataset()).flatMap(data::find);
    if (dataset.isEmpty()) {
      return Optional.of(Refusal.noDataset());
    }
    if (request.target() == null || request.target().isBlank()) {
      return Optional.of(Refusal.noTarget());
    }
    return examine(dataset.get(), request).map(Refusal::of);
  }

  /** A small table is looked at whole; of a large one the names, and the rest by the job. */
  private Optional<Unusable> examine(Dataset dataset, FitRequest request) {
    var profile = dataset.profile();
    var names = profile.columns().stream().map(ColumnProfile::name).toList();
    if (!names.contains(request.target())) {
      return Optional.of(new Unusable.MissingTarget(request.target(), names));
    }
    if (profile.rows() * names.size() > EXAMINED_CELLS) {
      return Optional.empty();
    }
    return data.read(dataset.id())
        .map(TrainingTables::of)
        .map(table -> request.training(table, profile.source().sha256()))
        .flatMap(Learner::examine);
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

  /** The names that have versions, in order. */
  @Transactional
  public List<String> names() {
    return store.names();
  }

  @Transactional
  public Optional<Model> find(UUID id) {
    return store.findByIdOptional(id).map(json::toRecord);
  }

  /**
   * What the model was fitted by, on its data; empty for a graph that was brought, and when the
   * data set is gone. Reads data: no transaction.
   */
  public Optional<TrainingRequest> training(Model model) {
    return Recipe.named(model.recipe()).isEmpty()
        ? Optional.empty()
        : data.read(model.dataset())
            .map(TrainingTables::of)
            .map(
                table ->
                    FitRequest.of(model).training(table, model.details().provenance().dataHash()));
  }

  /** The ONNX file. */
  public Optional<byte[]> onnx(UUID id) {
    return QuarkusTransaction.joiningExisting()
        .call(() -> store.findByIdOptional(id).map(row -> row.onnxId))
        .map(this::content);
  }

  private byte[] content(UUID onnx) {
    try (var stream = blobs.open(onnx)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Makes the version live and retires the one that was; also the way back to an older version. */
  @Transactional
  public Optional<Model> deploy(UUID id, String actor) {
    var row = store.findById(id);
    if (row == null) {
      return Optional.empty();
    }
    if (row.stage != Model.Stage.LIVE) {
      deploying.fire(new ModelDeploying(json.toRecord(row)));
      store.retireLive(row.name);
      row.stage = Model.Stage.LIVE;
      row.deployedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
      audit.record(actor, "model.deployed", id.toString(), row.name + " " + row.version);
      changed.fire(new ModelStageChanged(id));
    }
    return Optional.of(json.toRecord(row));
  }

  /** Takes the live version back, so that its name answers no more. False if it is not live. */
  @Transactional
  public boolean withdraw(UUID id, String actor) {
    var row = store.findById(id);
    if (row == null || row.stage != Model.Stage.LIVE) {
      return false;
    }
    row.stage = Model.Stage.RETIRED;
    audit.record(actor, "model.withdrawn", id.toString(), row.name + " " + row.version);
    changed.fire(new ModelStageChanged(id));
    return true;
  }

  /** The version of the name that is live. */
  @Transactional
  public Optional<Model> live(String name) {
    return store.live(name).map(json::toRecord);
  }

  /** The version that was live before the one that is: where roll back leads. */
  @Transactional
  public Optional<Model> before(String name) {
    return store.before(name).map(json::toRecord);
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
      Exported exported,
      String actor) {
    if (exported.refusal().isPresent()) {
      throw new IllegalArgumentException(exported.refusal().get().english());
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
    row.parity = exported.parity().maxDifference();
    row.adversarialParity = exported.adversarial().maxDifference();
    var file = write(exported.onnx());
    row.onnxId = file.id();
    row.sha256 = file.sha256();
    row.bytes = file.bytes();
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.persist(row);
    audit.record(actor, "model.registered", id.toString(), row.name + " " + row.version);
  }

  /**
   * Keeps a model that was brought as a graph, as a candidate. The graph is the model: there is no
   * learner for it to differ from.
   */
  @Transactional
  public Model register(BroughtModel brought, String actor) {
    var row = new ModelEntity();
    row.id = brought.id();
    row.name = brought.name();
    row.version = store.nextVersion(row.name);
    row.stage = Model.Stage.CANDIDATE;
    row.recipe = BroughtModel.RECIPE;
    row.target = brought.target();
    row.datasetId = brought.dataset();
    row.datasetName = brought.datasetName();
    row.details = json.details(brought.details());
    var file = write(brought.onnx());
    row.onnxId = file.id();
    row.sha256 = file.sha256();
    row.bytes = file.bytes();
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.persist(row);
    audit.record(actor, "model.uploaded", row.id.toString(), row.name + " " + row.version);
    return json.toRecord(row);
  }

  private Blob write(byte[] onnx) {
    try {
      return blobs.write(new ByteArrayInputStream(onnx), "application/octet-stream");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
