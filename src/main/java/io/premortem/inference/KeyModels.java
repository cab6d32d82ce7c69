package io.premortem.inference;

import io.premortem.identity.KeyTargets;
import io.premortem.lab.Models;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The models that an API key may be bound to. */
@ApplicationScoped
class KeyModels implements KeyTargets {
  private final Models models;

  KeyModels(Models models) {
    this.models = models;
  }

  @Override
  public List<String> models() {
    return models.names();
  }
}
