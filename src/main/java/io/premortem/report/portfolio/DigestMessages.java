package io.premortem.report.portfolio;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The weekly letter of a portfolio. */
@MessageBundle("digest")
interface DigestMessages {
  @Message("A letter each Monday")
  String title();

  @Message(
      "Tells you by e-mail which companies have a newer report and how it moved. A week in which nothing moves brings no letter.")
  String note();

  @Message("Send me the letter")
  String ask();

  @Message("Send me no more letters")
  String end();

  @Message("You get the letter.")
  String on();

  @Message("Your portfolio this week: {count} moved")
  String subject(int count);

  @Message("What moved in the portfolio of {fund}:")
  String opening(String fund);

  @Message(
      "{company}, “{name}”, report {number}: {alive} alive in {months} months, {moved}likeliest cause: {cause}.")
  String line(
      String company,
      String name,
      int number,
      String alive,
      int months,
      String moved,
      String cause);

  @Message("{points} points since report {number}, ")
  String points(String points, int number);

  @Message("(watched)")
  String watched();

  @Message("All of it: {url}")
  String all(String url);
}
