package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How the numbers of a report come about. */
@MessageBundle("arithmetic")
interface ArithmeticMessages {
  @Message("How this number comes about")
  String title();

  @Message(
      "{trials} lives of the company were played over {months} months; the share of them that is alive at the end is {survival}. What nobody knows for certain was drawn {outer} times from the intervals given; the band holds the middle 90 % of these draws. Seed {seed}, engine {engine}, knowledge base {knowledge}: the same three give the same number to the last digit.")
  String survival(
      String trials,
      int months,
      String survival,
      int outer,
      Long seed,
      String engine,
      String knowledge);

  @Message("Run by {name}.")
  String author(String name);

  @Message(
      "Each score is a run of its own, in which only the causes of that area strike and all else is as it is: the share of lives that has ended within 24 months.")
  String areas();

  @Message(
      "Each gain is a difference of two runs on the same luck, one with the measure and one without; the interval is ± 1.645 standard errors of it. Cost is months of spending times the spending of a month. Gain per 10,000 is gain ÷ cost × 10,000.")
  String mitigations();

  @Message(
      "The Shapley value: what leaving an area out gains, averaged over all orders in which areas can be left out. The shares add up to the survival without any cause less the survival with all of them; the interval is ± 1.645 standard errors.")
  String attribution();

  @Message(
      "The month in which cash falls below zero when no other cause ends the company first, over all lives; 5, 50 and 95 of 100 have run dry by then.")
  String runway();

  @Message("Factor")
  String factor();

  @Message("As answered")
  String stated();

  @Message("Counts as")
  String counted();

  @Message("Hazard a month before answers")
  String base();

  @Message("Hazard a month with them")
  String hazard();

  @Message("Measure taken: {name}")
  String measure(String name);

  @Message("Law, from month {month}")
  String law(int month);

  @Message("credibility {share}")
  String credibility(String share);

  @Message(
      "Lognormal intervals multiply: the middles are multiplied, the spreads of the logarithms add as squares. An answer counts as stated with its credibility, and as if unanswered with the rest.")
  String product();

  @Message("All causes")
  String allCauses();

  @Message("Cause")
  String cause();

  @Message("Hazard a month")
  String hazardShort();

  @Message("On the certificate")
  String proximate();

  @Message("With its share of the cash-outs")
  String root();

  @Message("What ate the cash")
  String cash();

  @Message(
      "Every death by lack of cash is split among what took the cash: each cause gets the part of the shortfall that its shocks made, the plan the rest.")
  String cashNote();

  @Message("The plan itself")
  String plan();

  @Message("Share of the deaths by cash")
  String ofCash();

  @Message("Chance by the end")
  String chance();

  @Message("Declared against evidence")
  String misfits();

  @Message("What did not fit when this report was made.")
  String misfitsNote();

  @Message("The company says: {reason}")
  String explained(String reason);

  @Message("Methods and sources")
  String methods();

  @Message("Sources")
  String sources();

  @Message(
      "What the knowledge base {knowledge} and the rules of law {rules} rest on. Where no source stands, the number is our judgement.")
  String sourcesText(String knowledge, String rules);

  @Message("What")
  String what();

  @Message("Source")
  String source();

  @Message("Laws and standards")
  String laws();
}
