package io.premortem.risk.pages;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Answers beside their evidence. */
@MessageBundle("evidence")
interface EvidenceMessages {
  @Message("Evidence")
  String title();

  @Message(
      "An answer counts as far as it is believed: claimed, documented or measured, and fading with age. What is doubted widens the hazards it moves.")
  String lead();

  @Message("What does not fit")
  String contradictions();

  @Message("Mend these, or say why they stand. Nothing is shared while a blocking one is open.")
  String contradictionsText();

  @Message("Nothing contradicts itself")
  String none();

  @Message("Blocks sharing")
  String blocking();

  @Message("Warning")
  String warning();

  @Message("Note")
  String note();

  @Message("Mend it")
  String mend();

  @Message("Explain it")
  String explain();

  @Message("Why does it stand?")
  String reason();

  @Message("Readers of the report see this.")
  String reasonHint();

  @Message("Explained: {reason}")
  String explained(String reason);

  @Message("Your data show")
  String measured();

  @Message("Counts")
  String credibility();

  @Message("claimed")
  String claimed();

  @Message("documented")
  String documented();

  @Message("measured")
  String measuredStatus();

  @Message("open")
  String open();

  @Message("Use the measured answer")
  String take();

  @Message("Measured answer taken over.")
  String taken();

  @Message("as of {day}")
  String asOf(String day);

  @Message("by {name}")
  String by(String name);

  @Message("Change the evidence")
  String change();

  @Message("What stands behind it")
  String status();

  @Message("Nothing: we say so")
  String statusClaimed();

  @Message("A document, link or data set")
  String statusDocumented();

  @Message("Day it speaks of")
  String day();

  @Message("Note")
  String noteField();

  @Message("Readers of the report see note, link and data set.")
  String noteHint();

  @Message("Link")
  String link();

  @Message("Data set")
  String dataset();

  @Message("None")
  String noDataset();

  @Message("Save")
  String save();

  @Message("Saved.")
  String saved();

  @Message("Evidence: {status}, counts {share}")
  String line(String status, String share);

  @Message("Nothing is shared before these are mended or explained")
  String blocks();

  @Message("Go to the evidence")
  String toEvidence();

  @Message("Model card")
  String card();

  @Message("Fills in what is left empty: figures, link to the card, day and data set.")
  String cardHint();
}
