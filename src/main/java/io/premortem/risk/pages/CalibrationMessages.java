package io.premortem.risk.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Practising intervals. */
@MessageBundle("calibration")
interface CalibrationMessages {
  @Message("Practise intervals")
  String title();

  @Message(
      "A 90 % interval should hold the truth nine times in ten. Most people's hold it five times. Ten questions show how wide yours have to be; nothing is kept.")
  String lead();

  @Message("Give a low and a high end for each, so that you would bet nine to one on it.")
  String hint();

  @Message("See the answers")
  String check();

  @Message("Again")
  String again();

  @Message("Give two numbers above 0, the lower one first.")
  String bad();

  @Message("{inside} of {asked} hold the truth")
  String hits(int inside, int asked);

  @Message("Expected: nine in ten")
  String expected();

  @Message(
      "Honest intervals hold so few only in {chance} of such rounds. Make yours about {factor} times as wide.")
  String tooNarrow(String chance, String factor);

  @Message("All of them, with room to spare: yours may be about {factor} times as wide as now.")
  String tooWide(String factor);

  @Message("That is what honest intervals look like.")
  String fitting();

  @Message("Question")
  String question();

  @Message("Your interval")
  String interval();

  @Message("Truth")
  String truth();

  @Message("held")
  String held();

  @Message("missed")
  String missed();
}
