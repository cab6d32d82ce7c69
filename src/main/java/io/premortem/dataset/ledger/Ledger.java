package io.premortem.dataset.ledger;

import io.premortem.dataset.ledger.cash.CashTable;
import io.premortem.dataset.ledger.cash.Estimates;
import io.premortem.dataset.ledger.cash.Recognition;
import java.util.UUID;

/**
 * A data set read as a ledger.
 *
 * @param dataset its id
 * @param name of the data set
 * @param recognition which columns make it a ledger, or what it lacks
 * @param choice what people chose; {@link LedgerChoice#AUTOMATIC} for nothing
 * @param table null when it is no ledger, or no row of it could be read
 * @param estimates null when too few months count
 * @param provenance what all this was computed from
 */
public record Ledger(
    UUID dataset,
    String name,
    Recognition recognition,
    LedgerChoice choice,
    CashTable table,
    Estimates estimates,
    Provenance provenance) {

  /**
   * @param sha256 of the uploaded file
   * @param seed of the bootstrap
   * @param rules version of recognition, categories and estimates
   */
  public record Provenance(String sha256, long seed, int rules) {}

  /** A ledger in one line. */
  public record Name(UUID dataset, String name) {}

  public boolean recognised() {
    return recognition.columns() != null;
  }

  /** Whether there are figures to use. */
  public boolean measured() {
    return estimates != null;
  }

  /** ISO 4217; null when neither the table nor anyone says it. */
  public String currency() {
    if (choice.currency() != null) {
      return choice.currency();
    }
    return recognised() ? recognition.columns().currency() : null;
  }

  /** Money in the bank: the last balance, else what people gave; null for neither. */
  public Double cash() {
    return table != null && table.balance() != null ? table.balance() : choice.cash();
  }
}
