package io.premortem.report.blind;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The blind two-sided assessment. */
@MessageBundle("blind")
interface BlindMessages {
  @Message("Blind assessment")
  String title();

  @Message(
      "Founders and investor each say, for every area, how likely that area alone takes the company down within 24 months. Nobody sees the other side before both have locked theirs. Then the widest gaps are the agenda of your talk.")
  String lead();

  @Message("Your view")
  String yours();

  @Message("Chance")
  String chance();

  @Message("Why")
  String reason();

  @Message("Save draft")
  String save();

  @Message("Lock")
  String lock();

  @Message("Lock your view? It can never be changed afterwards.")
  String lockSure();

  @Message("Save before you lock: only what is saved is locked.")
  String lockHint();

  @Message("Your draft is saved. The other side cannot see it.")
  String saved();

  @Message("Your view is locked. It opens when the other side has locked theirs.")
  String locked();

  @Message("Both views are locked, and open to both sides.")
  String opened();

  @Message("Save a chance for every area first; then lock.")
  String incomplete();

  @Message("Nothing yet")
  String stateNone();

  @Message("Draft")
  String stateDraft();

  @Message("Locked")
  String stateLocked();

  @Message("Not locked")
  String stateOpen();

  @Message("The other side")
  String theirs();

  @Message("A chance from 0 to 100, a reason of up to 500 characters.")
  String wrongArea();

  @Message("Your view was locked before, and stays as it is.")
  String already();

  @Message("You locked yours on {time}.")
  String youLocked(String time);

  @Message("The other side has not locked theirs yet.")
  String otherOpen();

  @Message("The agenda")
  String agenda();

  @Message("The widest gap first. The report's own figure is what the simulation says.")
  String agendaNote();

  @Message("Area")
  String area();

  @Message("Founders")
  String founders();

  @Message("Investor")
  String investor();

  @Message("Report")
  String report();

  @Message("Gap")
  String gap();

  @Message("{points} points")
  String points(String points);

  @Message("Founders fear it more")
  String founderMore();

  @Message("Investor fears it more")
  String investorMore();

  @Message("Agreed")
  String agreed();

  @Message("This link does not ask who you are. Ask {company} for one that asks for your e-mail.")
  String unknown(String company);

  @Message(
      "Readers of this link stay unknown. Share by a link that asks for an e-mail, or with a fund.")
  String unknownReaders();

  @Message("Back to the report")
  String back();

  @Message("The other side has locked its view")
  String lockedSubject();

  @Message("The other side of your blind assessment has locked its view. Yours: {url}")
  String lockedText(String url);

  @Message("A blind assessment has opened")
  String openedSubject();

  @Message("Both sides of your blind assessment are locked. What to talk about first: {url}")
  String openedText(String url);
}
