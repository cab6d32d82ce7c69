package io.premortem.dataset;

import java.util.List;

/**
 * A data set among its versions, for the pages' tabs and dialogs.
 *
 * @param base address of the list
 * @param versions of the series
 * @param dependents what depends on any version of it
 * @param name what stands in the form of the name
 * @param nameError why that is not taken; empty while nothing is wrong
 * @param blocked whether a deletion was just refused because of the dependents
 */
public record SeriesView(
    String base,
    Dataset dataset,
    long versions,
    List<DependentLine> dependents,
    String name,
    String nameError,
    boolean blocked) {

  /**
   * @param version of the data set that it was made from
   */
  public record DependentLine(String title, String href, int version) {}

  /** Address of the data set. */
  public String path() {
    return base + "/" + dataset.id();
  }

  public boolean several() {
    return versions > 1;
  }

  /** Whether this very version is in use. */
  public boolean inUse() {
    return dependents.stream().anyMatch(line -> line.version() == dataset.version());
  }

  SeriesView withName(String typed, String error) {
    return new SeriesView(base, dataset, versions, dependents, typed, error, blocked);
  }

  SeriesView refused() {
    return new SeriesView(base, dataset, versions, dependents, name, nameError, true);
  }
}
