package io.premortem.risk.crosscheck;

import io.premortem.risk.Assessment;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;

/** Net burn, from the ledger that the assessment uses. */
@ApplicationScoped
class LedgerAnswers implements MeasuredSource {
  private final Knowledge knowledge;

  LedgerAnswers(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  @Override
  public List<MeasuredAnswer> answers(Assessment assessment) {
    Measured ledger = assessment.measured();
    if (ledger == null || ledger.netBurn() == null) {
      return List.of();
    }
    var source = new Evidence.Origin(ledger.dataset(), ledger.name(), ledger.sha256());
    var asOf = YearMonth.parse(ledger.last()).atEndOfMonth();
    var found =
        new Text(ledger.months() + " whole months of it", "共 " + ledger.months() + " 个完整月份");
    return knowledge
        .indicators()
        .filter(indicator -> indicator.feeds() == Indicator.Feed.BURN)
        .map(
            indicator ->
                new MeasuredAnswer(
                    indicator.id(), new Answer.Number(ledger.netBurn()), asOf, source, found))
        .toList();
  }
}
