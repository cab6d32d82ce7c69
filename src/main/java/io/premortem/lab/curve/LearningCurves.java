package io.premortem.lab.curve;

import io.premortem.dataset.Datasets;
import io.premortem.jobs.Jobs;
import io.premortem.lab.Model;
import io.premortem.lab.Models;
import io.premortem.lab.Refusal;
import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.scaling.LearningCurve;
import io.premortem.lab.learn.scaling.Prices;
import io.premortem.tenancy.AuditLog;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The learning curves of the current tenant's models. */
@ApplicationScoped
public class LearningCurves {
  private final CurveStore store;
  private final Models models;
  private final Datasets data;
  private final Jobs jobs;
  private final AuditLog audit;
  private final Clock clock;

  LearningCurves(
      CurveStore store, Models models, Datasets data, Jobs jobs, AuditLog audit, Clock clock) {
    this.store = store;
    this.models = models;
    this.data = data;
    this.jobs = jobs;
    this.audit = audit;
    this.clock = clock;
  }

  /** Queues the measuring, or says at once what is wrong. */
  @Transactional
  CurveResult start(CurveRequest request, String actor) {
    var model = models.find(request.model());
    if (model.isEmpty()) {
      return new CurveResult.Missing();
    }
    var reason = refusal(request, model.get());
    if (reason.isPresent()) {
      return new CurveResult.Refused(reason.get());
    }
    var job = jobs.enqueue(CurveJob.KIND, request, actor);
    audit.record(actor, "model.curve", request.model().toString(), job.toString());
    return new CurveResult.Queued(job);
  }

  private Optional<Refusal> refusal(CurveRequest request, Model model) {
    var recipe = Recipe.named(model.recipe());
    if (recipe.isEmpty() || data.find(model.dataset()).isEmpty()) {
      return Optional.of(CurveCheck.notFittedHere());
    }
    boolean searches = model.details().provenance().parameters().containsKey("budgetSeconds");
    return CurveCheck.budget(request.budgetSeconds(), searches)
        .or(
            () ->
                request.prices() == null
                    ? Optional.empty()
                    : CurveCheck.prices(request.prices(), model));
  }

  /** The newest of the model; empty while there is none. */
  @Transactional
  public Optional<ModelCurve> find(UUID model) {
    return store.newest(model).map(this::toRecord);
  }

  /** The newest of the model in a line of words; null while there is none. */
  @Transactional
  public String line(UUID model, Language language) {
    return find(model).map(found -> CurveText.of(found, language).line()).orElse(null);
  }

  /** The newest of all models. */
  @Transactional
  public Optional<ModelCurve> newest() {
    return store.newest().map(this::toRecord);
  }

  /** Other prices for the newest curve of a model. */
  @Transactional
  CurveResult price(UUID model, Prices prices, String actor) {
    var row = store.newest(model);
    if (row.isEmpty()) {
      return new CurveResult.Missing();
    }
    var reason = CurveCheck.prices(prices, models.find(model).orElseThrow());
    if (reason.isPresent()) {
      return new CurveResult.Refused(reason.get());
    }
    row.get().prices = CurveJson.write(prices);
    audit.record(actor, "model.curve-priced", model.toString(), row.get().id.toString());
    return new CurveResult.Kept(toRecord(row.get()));
  }

  @Transactional
  boolean known(UUID id) {
    return store.findByIdOptional(id).isPresent();
  }

  /**
   * @param id chosen by the caller, so that work done twice is kept once
   * @param prices null for those of the curve before
   */
  @Transactional
  void keep(UUID id, UUID model, LearningCurve curve, Prices prices, String actor) {
    if (known(id)) {
      return;
    }
    var before = store.newest(model);
    var row = new CurveEntity();
    row.id = id;
    row.modelId = model;
    row.curve = CurveJson.write(curve);
    row.prices =
        prices == null && before.isPresent()
            ? before.get().prices
            : CurveJson.write(prices == null ? Prices.NONE : prices);
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.persist(row);
    audit.record(actor, "model.curve-measured", model.toString(), id.toString());
  }

  private ModelCurve toRecord(CurveEntity row) {
    return new ModelCurve(
        row.id,
        models.find(row.modelId).orElseThrow(),
        CurveJson.read(row.curve, LearningCurve.class),
        CurveJson.read(row.prices, Prices.class),
        row.createdAt);
  }
}
