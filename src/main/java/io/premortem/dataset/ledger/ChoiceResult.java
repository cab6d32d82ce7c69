package io.premortem.dataset.ledger;

import java.util.List;

/** What became of a choice of columns. */
sealed interface ChoiceResult {

  /** It is kept, and this is what it gives. */
  record Kept(Ledger ledger) implements ChoiceResult {}

  /**
   * Nothing is changed.
   *
   * @param faults at least one
   */
  record Refused(List<LedgerChoiceCheck.Fault> faults) implements ChoiceResult {}

  /** There is no such data set. */
  record Missing() implements ChoiceResult {}
}
