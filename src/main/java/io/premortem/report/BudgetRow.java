package io.premortem.report;

import io.premortem.risk.engine.Distribution;
import io.premortem.web.Language;
import java.util.List;

/**
 * The best set within a budget, in the language of its reader.
 *
 * @param low end of the 90 % interval of {@code delta}
 * @param budgetMonths in months of spending, where amounts are withheld; else null
 */
record BudgetRow(
    Double budget,
    List<String> measures,
    double delta,
    double low,
    double high,
    Double cost,
    boolean exact,
    Double budgetMonths,
    Double costMonths) {
  static BudgetRow of(Report.BestSet set, Language language) {
    return new BudgetRow(
        set.budget(),
        set.measures().stream().map(name -> name.in(language.locale())).toList(),
        set.delta(),
        set.delta() - Distribution.Z95 * set.se(),
        set.delta() + Distribution.Z95 * set.se(),
        set.cost(),
        set.exact(),
        set.budgetMonths(),
        set.costMonths());
  }
}
