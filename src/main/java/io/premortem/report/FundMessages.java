package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Sharing with a fund, and the snapshots that a share shows. */
@MessageBundle("fund")
interface FundMessages {
  @Message("With a link")
  String byLink();

  @Message("With a fund")
  String withFund();

  @Message("It appears in the fund's portfolio, for its people alone, under their names.")
  String withFundNote();

  @Message("Handle of the fund")
  String handle();

  @Message("It stands in the address of the fund's pages, after /o/.")
  String handleHint();

  @Message("Show newer snapshots too")
  String follows();

  @Message(
      "When you run the assessment again, whoever holds the share sees the new report, and is told. Without this they are told only that there is one.")
  String followsHint();

  @Message("May be counted in this fund's aggregate")
  String consent();

  @Message(
      "From five consenting companies on, the fund sees how many of them may be gone in 12 months, all together; no company by name.")
  String consentHint();

  @Message("Share with the fund")
  String share();

  @Message("The report is in the portfolio of {fund} now.")
  String shared(String fund);

  @Message("Newer snapshots too")
  String following();

  @Message("Snapshots shared with you")
  String snapshots();

  @Message("There is a newer report than the one that is shared with you. Ask the company for it.")
  String newer();

  @Message("Portfolio")
  String portfolio();

  @Message("Shared until {time}")
  String until(String time);
}
