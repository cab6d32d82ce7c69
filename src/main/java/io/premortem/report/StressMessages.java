package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The most plausible way to die. */
@MessageBundle("stress")
interface StressMessages {
  @Message("The most plausible way to die")
  String title();

  @Message(
      "The likeliest set of up to three shocks after which fewer than {tolerance} are alive, of strikes by half-year, failed raises and bad ends of figures. Terminal causes are not in it: each of them is the end by itself.")
  String note(String tolerance);

  @Message("Shock")
  String shock();

  @Message("Chance")
  String chance();

  @Message("What to watch")
  String signs();

  @Message("Tripwires")
  String tripwires();
}
