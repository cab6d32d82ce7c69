package io.premortem.dataset;

import io.premortem.web.HomeStep;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The first step of the main job. */
@ApplicationScoped
class DatasetStep implements HomeStep {
  private final Datasets datasets;

  DatasetStep(Datasets datasets) {
    this.datasets = datasets;
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public View view(Language language) {
    var text = language.messages(DatasetMessages.class);
    var stored = datasets.list(Optional.empty()).items();
    return stored.isEmpty()
        ? new View(text.stepTitle(), text.stepEmpty(), text.upload(), "datasets", false)
        : new View(
            text.stepTitle(),
            text.stepDone(stored.getFirst().name()),
            text.stepShow(),
            "datasets",
            true);
  }
}
