package io.premortem.risk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts about simulations that are asked for by the API. */
@MessageBundle("simulation")
interface SimulationMessages {
  @Message("The simulation cannot be run")
  String rejectedTitle();

  @Message("{field} {message}")
  String rejectedDetail(String field, String message);

  @Message("Too many simulations at once")
  String busyTitle();

  @Message("Others are being computed; ask again in a few seconds.")
  String busyDetail();

  @Message("The simulation took too long")
  String slowTitle();

  @Message("It was stopped after {seconds} seconds: ask for fewer trials, months or outputs.")
  String slowDetail(long seconds);
}
