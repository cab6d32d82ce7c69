package io.premortem.lab;

import io.premortem.dataset.DatasetUse;
import io.premortem.dataset.Dependent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Models depend on what they were fitted on: they predict without it and cannot be fitted again.
 */
@ApplicationScoped
class ModelUse implements DatasetUse {
  private final ModelStore store;

  ModelUse(ModelStore store) {
    this.store = store;
  }

  @Override
  @Transactional
  public List<Dependent> of(Collection<UUID> datasets) {
    return store.fittedOn(datasets).stream().map(ModelUse::dependent).toList();
  }

  private static Dependent dependent(ModelEntity model) {
    return new Dependent(
        model.datasetId,
        "Model " + model.name + ", version " + model.version,
        "模型 " + model.name + "，版本 " + model.version,
        "models/" + model.id);
  }
}
