package io.premortem.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What of a report is shown, and its seal. */
@MessageBundle("disclosure")
interface DisclosureMessages {
  @Message("Chance to be alive, in one number")
  String headline();

  @Message("Survival by month")
  String survival();

  @Message("What moved it since the report before")
  String movement();

  @Message("What ends it, and when")
  String incidence();

  @Message("The areas, each alone")
  String areas();

  @Message("Causes")
  String causes();

  @Message("The answers behind each cause")
  String answers();

  @Message("What eats the cash")
  String cash();

  @Message("The most plausible way to die")
  String stress();

  @Message("Measures and what they buy")
  String measures();

  @Message("Best sets of measures within a budget")
  String budgets();

  @Message("Runway and the next raise, in months")
  String runway();

  @Message("How much life each area costs")
  String attribution();

  @Message("What the answer depends on most")
  String sensitivity();

  @Message("Answers, their evidence, legal obligations")
  String evidence();

  @Message("Versions, seed and hashes")
  String provenance();

  @Message("All inputs, in the sealed file, so that the reader can recompute the report")
  String inputs();

  @Message(
      "Amounts of money are shown as bands: each is the step of 1, 2, 5, 10, … that it lies in. Costs stand in months of spending.")
  String bandsNote();

  @Message("Amounts of money are not shown. Costs stand in months of spending.")
  String hiddenNote();

  @Message("{months} × a month’s spending")
  String spending(String months);

  @Message("Show as")
  String preset();

  @Message("First look: headline and areas, no amounts, e-mail gate, 14 days")
  String firstLook();

  @Message("Due diligence: everything, exact, e-mail gate and NDA, 30 days")
  String dueDiligence();

  @Message("Portfolio update: results without answers, amounts as bands, e-mail gate, 90 days")
  String portfolioUpdate();

  @Message("As set below")
  String asSet();

  @Message("What is shown")
  String sections();

  @Message(
      "What is not shown is not in the page, nor in its source, nor in the file; its hash stays sealed.")
  String sectionsHint();

  @Message("Amounts of money")
  String amounts();

  @Message("exact")
  String exact();

  @Message("as bands (2–5 M)")
  String bands();

  @Message("not shown")
  String hidden();

  @Message("Readers may print")
  String print();

  @Message(
      "Without it there is no print button, and paper stays blank but for a note. A courtesy: nothing keeps a reader from copying the screen.")
  String printHint();

  @Message("Whoever shares this report asks you not to print it.")
  String noPrint();

  @Message("Set by hand: time, gate, sections, amounts, print")
  String setBelow();

  @Message("Portfolio update: results without answers, amounts as bands")
  String portfolioUpdateFund();

  @Message("Due diligence: everything, exact, NDA")
  String dueDiligenceFund();

  @Message("{count} of 17 sections")
  String shownOf(int count);

  @Message(
      "amounts {#switch amounts}{#case 'bands'}as bands{#case 'hidden'}hidden{#else}exact{/switch}")
  String amountsAre(String amounts);

  @Message("no print")
  String noPrinting();

  @Message("Seal")
  String seal();

  @Message(
      "Snapshot {number} of {date} is sealed under this root. Whoever holds the same root holds the same report; what is hidden here has only its hash, and cannot be swapped later.")
  String sealText(int number, String date);

  @Message("Root (SHA-256, Merkle)")
  String root();

  @Message("Not shown, sealed")
  String closed();

  @Message("Section")
  String section();

  @Message("Hash")
  String hash();

  @Message("This snapshot was made before reports were sealed. A new run is sealed.")
  String unsealed();

  @Message("Sealed file")
  String download();

  @Message("How to verify it")
  String verify();
}
