package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The best set of measures within a budget. */
@MessageBundle("budget")
interface BudgetMessages {
  @Message("Best set of measures within a budget")
  String title();

  @Message(
      "What buys the most survival together, for a quarter, half and one month of spending; measures that work on the same cause add less than each alone.")
  String note();

  @Message("Budget")
  String budget();

  @Message("Measures")
  String measures();

  @Message("Survival gained")
  String gained();

  @Message("Cost")
  String cost();

  @Message("none helps")
  String none();

  @Message("found by greed and swaps, not every combination was tried")
  String searched();
}
