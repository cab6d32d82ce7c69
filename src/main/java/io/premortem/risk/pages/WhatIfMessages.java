package io.premortem.risk.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The page of sliders. */
@MessageBundle("whatif")
interface WhatIfMessages {
  @Message("What if")
  String title();

  @Message("Turn a lever and see what becomes of survival. Nothing here is saved.")
  String lead();

  @Message("Money")
  String money();

  @Message("Strikes of each area, of today's hazard")
  String risks();

  @Message("Cash in the bank")
  String cash();

  @Message("Spending")
  String burn();

  @Message("Revenue")
  String revenue();

  @Message("Revenue growth a month, added")
  String growth();

  @Message("Chance of each raise")
  String chance();

  @Message("Money of each raise")
  String amount();

  @Message("Each raise later by")
  String delay();

  @Message("points")
  String points();

  @Message("months")
  String months();

  @Message("Compute")
  String compute();

  @Message("Back to today")
  String reset();

  @Message("Alive in {months} months")
  String alive(int months);

  @Message("{base} as things are; {gained} points")
  String against(String base, String gained);

  @Message("Survival")
  String survival();

  @Message("Month")
  String month();

  @Message("With the levers")
  String turned();

  @Message("5 %")
  String low();

  @Message("95 %")
  String high();

  @Message("As things are")
  String base();

  @Message("Give the money figures first; survival cannot be computed without them.")
  String noFigures();

  @Message("Save a copy as a scenario")
  String copy();

  @Message("{name} (scenario)")
  String copyOf(String name);

  @Message("This is the copy. What you change here leaves the original as it is.")
  String copied();
}
