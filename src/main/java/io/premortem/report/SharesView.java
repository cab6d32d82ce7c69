package io.premortem.report;

import java.util.List;

/**
 * Who may read an assessment's reports, and the form to share them.
 *
 * @param path of the assessment
 * @param url the link just made; null when there is none
 * @param wrong what to mend in the form of links; null when there is nothing
 * @param report whether there is something to share
 * @param refused why nothing was shared; empty while nothing was refused
 */
record SharesView(
    String name,
    String path,
    String url,
    String wrong,
    FundForm fund,
    boolean report,
    List<String> refused,
    List<Integer> lives,
    ShareForm form,
    List<Choice> sections,
    List<Row> rows) {

  /** A section that can be shown or not. */
  record Choice(String key, String name) {}

  /**
   * The form for a fund.
   *
   * @param wrong what to mend; null when there is nothing
   */
  record FundForm(String handle, boolean follows, boolean consent, String wrong) {
    static FundForm of(ShareForm form, List<String> wrong) {
      return form.forFund()
          ? new FundForm(
              form.fund, form.follows, form.consent, wrong.isEmpty() ? null : wrong.getFirst())
          : new FundForm("", true, false, null);
    }
  }

  /** A share, whether it opens now, and its newest visits. */
  record Row(Share share, boolean open, List<Visit> visits) {}
}
