package io.premortem.risk;

import io.premortem.dataset.ledger.Ledger;
import io.premortem.dataset.ledger.Ledgers;
import io.premortem.dataset.ledger.cash.Estimate;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.valuation.Measured;
import io.premortem.risk.valuation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Takes finance figures from a ledger. */
@ApplicationScoped
class LedgerFigures {
  static final String FIELD = "datasets.ledger";

  private final Ledgers ledgers;

  LedgerFigures(Ledgers ledgers) {
    this.ledgers = ledgers;
  }

  /** What became of it: one of the two is null. */
  record Taken(Measured measured, Violation violation) {}

  Taken take(UUID dataset) {
    Optional<Ledger> found = ledgers.find(dataset);
    if (found.isEmpty()) {
      return refused("There is no such data set; give the id of one.", "没有这个数据集；请填写已有数据集的 id。");
    }
    Ledger ledger = found.get();
    if (!ledger.recognised()) {
      return refused(
          "The data set is no ledger; choose its columns on its ledger page, or another data set.",
          "该数据集不是账本；请在其账本页指定各列，或换一个数据集。");
    }
    if (!ledger.measured()) {
      return refused(
          "The ledger has too few whole months to measure; take one with at least four.",
          "账本的完整月份太少，无法测算；请使用至少四个完整月份的账本。");
    }
    return new Taken(measured(ledger), null);
  }

  private static Measured measured(Ledger ledger) {
    var estimates = ledger.estimates();
    return new Measured(
        ledger.dataset(),
        ledger.name(),
        ledger.provenance().sha256(),
        ledger.provenance().rules(),
        ledger.provenance().seed(),
        estimates.months(),
        estimates.last().toString(),
        ledger.currency(),
        // An overdraft is no cash to live on.
        ledger.cash() == null ? null : Math.max(0, ledger.cash()),
        interval(estimates.revenueNext()),
        interval(estimates.revenueGrowth()),
        interval(estimates.spendingNext()),
        interval(estimates.spendingGrowth()),
        interval(estimates.burn()));
  }

  private static Interval interval(Estimate estimate) {
    return estimate == null ? null : new Interval(estimate.low(), estimate.high());
  }

  private static Taken refused(String en, String zh) {
    return new Taken(null, Violation.of(FIELD, en, zh));
  }
}
