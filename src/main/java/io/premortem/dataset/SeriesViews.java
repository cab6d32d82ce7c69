package io.premortem.dataset;

import io.premortem.web.Language;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;

/** Gathers what the pages of a data set say of its series. */
@RequestScoped
class SeriesViews {
  private final Datasets datasets;
  private final DatasetVersions versions;
  private final DatasetDeletions deletions;
  private final Language language;

  SeriesViews(
      Datasets datasets, DatasetVersions versions, DatasetDeletions deletions, Language language) {
    this.datasets = datasets;
    this.versions = versions;
    this.deletions = deletions;
    this.language = language;
  }

  /**
   * @throws NotFoundException if there is no such data set
   */
  SeriesView of(String org, UUID id) {
    return of(org, datasets.find(id).orElseThrow(NotFoundException::new));
  }

  SeriesView of(String org, Dataset dataset) {
    var texts = LifecycleTexts.of(language);
    var numbers = versions.numbers(dataset.series());
    var dependents =
        deletions.dependents(numbers.keySet()).stream()
            .map(
                each ->
                    new SeriesView.DependentLine(
                        texts.title(each),
                        "/o/" + org + "/" + each.path(),
                        numbers.get(each.dataset())))
            .distinct()
            .toList();
    return new SeriesView(
        "/o/" + org + "/datasets", dataset, numbers.size(), dependents, dataset.name(), "", false);
  }
}
