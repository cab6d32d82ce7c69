package io.premortem.inference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Deployed models: versions, traffic, drift, batches. */
@MessageBundle("serving")
interface ServingMessages {
  @Message("Deployment")
  String title();

  @Message("What answers under this name, who asks it, and whether they ask what it has learnt.")
  String lead();

  @Message("Live version")
  String live();

  @Message("None: calls of the live address are refused.")
  String none();

  @Message("since {time}")
  String since(String time);

  @Message("Version {version}")
  String version(int version);

  @Message("Roll back to version {version}")
  String rollBack(int version);

  @Message("Roll back? Version {version} answers from then on.")
  String rollBackSure(int version);

  @Message("Take offline")
  String withdraw();

  @Message("Take it offline? Calls of the live address are refused from then on.")
  String withdrawSure();

  @Message("Version {version} is live again.")
  String rolledBack(int version);

  @Message("No version is live now.")
  String withdrawn();

  @Message("Nothing to roll back to")
  String nothingBefore();

  @Message("No other version of this name was live before. Deploy one (POST …/deploy).")
  String nothingBeforeDetail();

  @Message("This version is not live")
  String notLive();

  @Message("Only the live version can be taken offline.")
  String notLiveDetail();

  @Message("Predictions of the last 30 days")
  String traffic();

  @Message("Rows by UTC day, counted within seconds.")
  String trafficNote();

  @Message("No predictions yet. Call it from a program, or score a data set below.")
  String noTraffic();

  @Message("Try it and copy a call")
  String tryIt();

  @Message("Day")
  String day();

  @Message("Rows")
  String rows();

  @Message("Calls")
  String calls();

  @Message("Flagged")
  String flagged();

  @Message("Abstained")
  String abstained();

  @Message("By caller")
  String callers();

  @Message("Caller")
  String caller();

  @Message("People of this organization")
  String people();

  @Message("Batches")
  String batch();

  @Message("A deleted key")
  String unknownKey();

  @Message("Drift")
  String drift();

  @Message(
      "Population stability index of the last 7 days against the rows learnt from: from 0.1 on moderate, from 0.25 on large. \"Chance\" is what as many rows of the same kind reach one time in twenty.")
  String driftNote();

  @Message(
      "Nothing to compare: this version has no profile of its rows, or no prediction was asked for in the last 7 days.")
  String noDrift();

  @Message("Column")
  String column();

  @Message("Index")
  String index();

  @Message("Chance")
  String chance();

  @Message("Judgement")
  String judgement();

  @Message("Stable")
  String stable();

  @Message("Within chance")
  String withinChance();

  @Message("Moderate")
  String moderate();

  @Message("Large")
  String large();

  @Message("Index by day, columns that moved most")
  String driftByDay();

  @Message("Score a data set")
  String score();

  @Message("Every row gets a prediction; the other columns stay as they are.")
  String scoreNote();

  @Message("Data set")
  String dataset();

  @Message("Result")
  String result();

  @Message("A file to download")
  String asFile();

  @Message("A new data set")
  String asDataset();

  @Message("Score")
  String scoreIt();

  @Message("Deploy this version first: batches are scored by versions that were live.")
  String deployFirst();

  @Message("Scored data sets")
  String scored();

  @Message("When")
  String when();

  @Message("Without prediction")
  String skipped();

  @Message("Download")
  String download();

  @Message("Open")
  String open();

  @Message("Delete")
  String delete();

  @Message("Delete this result?")
  String deleteSure();

  @Message("The result is deleted.")
  String deleted();

  @Message("This data set cannot be scored")
  String cannotScore();

  @Message("Say \"file\" or \"dataset\".")
  String badAs();

  @Message("Choose a data set of this organization.")
  String noDataset();

  @Message("Column \"{column}\" must be in the data set, with numbers in it.")
  String lacksNumber(String column);

  @Message("Column \"{column}\" must be in the data set, with texts in it.")
  String lacksText(String column);

  @Message("Score a data set")
  String scoringTitle();

  @Message("Reading the data set")
  String scoringReads();

  @Message("{done} of {rows} rows")
  String scoringProgress(long done, long rows);

  @Message("The model or the data set was deleted meanwhile. Choose another and start again.")
  String gone();

  @Message("The result does not fit into the storage left. Delete something and start again.")
  String noRoom();

  @Message("The result could not be stored as a data set. Take it as a file.")
  String notStored();
}
