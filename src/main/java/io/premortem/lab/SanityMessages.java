package io.premortem.lab;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Whether a model's test can be believed. */
@MessageBundle("sanity")
interface SanityMessages {
  @Message("Test rows that also stand in training")
  String duplicates();

  @Message(
      "{twins} of {tested} test rows ({share}) are equal to a training row in every input column, {answered} of them with the same answer. What they show is memory, not foresight.")
  String duplicatesFound(int twins, int tested, String share, int answered);

  @Message(
      "If they are copies, keep equal rows on one side of the split below. If such rows really occur again and again, leave them.")
  String duplicatesChoice();

  @Message("Keep equal rows together")
  String together();

  @Message("Rows that are equal in every input column stay on one side of every split.")
  String togetherHint();

  @Message(
      "{twins} of {tested} test rows ({share}) also stand in training: see the scores without them below, or fit again with equal rows kept together.")
  String duplicatesDoubt(int twins, int tested, String share);

  @Message(
      "Test rows differ from training rows: trees tell them apart with an AUC of {auc}. New rows may differ again; watch the drift after deploying.")
  String shiftDoubt(String auc);

  @Message(
      "Test rows differ from training rows: trees tell them apart with an AUC of {auc}, above all by column \"{column}\". New rows may differ again; watch the drift after deploying.")
  String shiftDoubtColumn(String auc, String column);

  @Message("Do test rows differ from training rows?")
  String shift();

  @Message(
      "Boosted trees try to tell test rows from training rows, judged on rows that they had not seen. An AUC of 0.5 is chance: the two are alike. Above it, the model is tested on rows unlike those it learnt from, as it is where time goes on.")
  String shiftNote();

  @Message("Column \"{column}\", by which the rows were parted in time, was left out.")
  String shiftLeft(String column);

  @Message("AUC, test against training")
  String shiftAuc();

  @Message("notably above 0.5")
  String shiftNotable();

  @Message("no notable difference")
  String shiftNone();

  @Message("The columns that give it away: fall of the AUC when a column is shuffled")
  String shiftSigns();

  @Message("Fall")
  String shiftDrop();

  @Message("{rows} rows looked at")
  String shiftRows(int rows);

  @Message("Class weights")
  String weights();

  @Message(
      "Balanced: while learning, every class counts alike, so that a rare one is not overlooked. All recipes honour it. Probabilities are taken back to the shares in the data; a rare class is still rarely the most probable one, so choose its threshold by cost on the model's page.")
  String weightsHint();

  @Message("None")
  String weightsNone();

  @Message("Balanced")
  String weightsBalanced();

  @Message(
      "Learnt with balanced classes: each counted alike. Its probabilities are taken back to the shares in the training rows, so they can be read as they are; a rare class is still rarely the most probable one.")
  String weightsUsed();

  @Message("Calibration")
  String calibration();

  @Message("isotonic: log-loss {isotonic} on rows not seen, {temperature} with a temperature")
  String isotonic(String isotonic, String temperature);

  @Message("How far each column moves the answers (SHAP)")
  String shap();

  @Message(
      "Mean |SHAP| over {rows} test rows: in log-odds of a class, or in the unit of the target. All inputs made from a column count as one.")
  String shapNote(int rows);

  @Message("Mean |SHAP|")
  String shapMean();

  @Message(
      "SHAP values are given for models made of boosted trees alone. Of blends with other learners, or of several whose probabilities are averaged, the scores do not add up; see what matters above.")
  String shapNone();

  @Message("All test rows")
  String allTestRows();

  @Message("Without those that also stand in training")
  String withoutTwins();

  @Message("Can the test be believed?")
  String title();

  @Message("Every test row also stands in training.")
  String onlyTwins();
}
