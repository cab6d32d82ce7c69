package io.premortem.lab;

import io.premortem.web.HomeStep;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class ModelHomeStep implements HomeStep {
  private final Models models;

  ModelHomeStep(Models models) {
    this.models = models;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public View view(Language language) {
    var text = language.messages(ModelMessages.class);
    var newest = models.page(null).items();
    if (newest.isEmpty()) {
      return new View(text.models(), text.noModelsText(), text.fit(), "models/new", false);
    }
    var model = newest.getFirst();
    return new View(
        text.models(),
        text.newest(model.name(), model.version()),
        text.see(),
        "models/" + model.id(),
        true);
  }
}
