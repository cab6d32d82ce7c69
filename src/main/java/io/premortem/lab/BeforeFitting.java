package io.premortem.lab;

import io.premortem.dataset.Dataset;
import io.premortem.dataset.Datasets;
import io.premortem.dataset.Relations;
import io.premortem.lab.learn.Duplicates;
import io.premortem.lab.learn.Learner;
import io.premortem.lab.learn.Recipe;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What is worth a look before a model is fitted. */
@ApplicationScoped
class BeforeFitting {
  /** Larger tables would keep the page waiting; their evaluation says it. */
  private static final long MOST_CELLS = 1_000_000;

  private final Datasets data;
  private final Relations relations;
  private final Language language;

  BeforeFitting(Datasets data, Relations relations, Language language) {
    this.data = data;
    this.relations = relations;
    this.language = language;
  }

  /**
   * @param leaks columns that may give the target away
   * @param duplicates test rows that also stand in training; null where there are none
   */
  record Findings(List<LeakRow> leaks, Duplicates duplicates) {}

  Findings of(Dataset dataset, FitForm form) {
    if (dataset == null || form.target == null || form.target.isBlank()) {
      return new Findings(List.of(), null);
    }
    var leaks =
        relations.leaks(dataset.id(), form.target).stream()
            .map(leak -> LeakRow.of(leak, language))
            .toList();
    return new Findings(leaks, duplicates(dataset, form).orElse(null));
  }

  private Optional<Duplicates> duplicates(Dataset dataset, FitForm form) {
    var profile = dataset.profile();
    var request = form.request();
    if (request.chosenTask().isEmpty() || profile.rows() * profile.columns().size() > MOST_CELLS) {
      return Optional.empty();
    }
    var split =
        new FitRequest(
            dataset.id(),
            form.target,
            Recipe.AUTO.id(),
            form.task,
            form.group,
            null,
            form.seed,
            form.duplicatesTogether,
            null);
    return data.read(dataset.id())
        .map(TrainingTables::of)
        .flatMap(table -> Learner.duplicates(split.training(table, "")))
        .filter(found -> found.twins() > 0);
  }
}
