package io.premortem.dataset.customers;

import io.premortem.dataset.customers.retention.Retention;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a data set says of the company's customers.
 *
 * @param recognised whether it is known what the columns mean
 * @param reason why there are no figures; {@code null} when there are
 * @param mapping what the columns mean; {@code null} when that is not known
 * @param byHand whether a person said so
 * @param choices why columns were chosen; empty for a mapping by hand
 * @param figures {@code null} when there are none
 */
public record CustomerReport(
    UUID dataset,
    boolean recognised,
    String reason,
    Mapping mapping,
    boolean byHand,
    List<ColumnChoice> choices,
    Retention figures,
    Provenance provenance) {

  public CustomerReport {
    choices = List.copyOf(choices);
  }

  /**
   * Why a column was chosen for a role.
   *
   * @param word of its heading that speaks for it
   */
  public record ColumnChoice(String role, String column, String word) {}

  /**
   * Where the figures come from: with the same three, they are the same.
   *
   * @param sha256 of the uploaded bytes
   * @param rules version of the rules of reckoning
   * @param seed of the bootstrap
   */
  public record Provenance(String sha256, int rules, long seed) {}

  /** The figures that may answer a question of an assessment; empty when there are none. */
  public Optional<CustomerEvidence> evidence() {
    return Optional.ofNullable(figures).map(f -> CustomerEvidence.of(dataset, f, provenance));
  }
}
