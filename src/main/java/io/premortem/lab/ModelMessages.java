package io.premortem.lab;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Models: fitting, judging, deploying. */
@MessageBundle("lab")
interface ModelMessages {
  @Message("Models")
  String models();

  @Message("Each fit becomes a version. One version of a name is live and answers predictions.")
  String modelsLead();

  @Message("No model yet")
  String noModels();

  @Message("Fit a model on a data set to see what it can predict, and how far to trust it.")
  String noModelsText();

  @Message("Newest: {name}, version {version}.")
  String newest(String name, int version);

  @Message("See the model")
  String see();

  @Message("Fit a model")
  String fit();

  @Message("The recipe prepares the table, learns on 80 % of the rows and is judged on the rest.")
  String fitLead();

  @Message("Fit a model")
  String fitting();

  @Message("Reading the data")
  String reading();

  @Message("Epoch {epoch} of {epochs}: loss {loss}, accuracy {accuracy}")
  String epoch(int epoch, int epochs, String loss, String accuracy);

  @Message("; on validation rows: loss {loss}, accuracy {accuracy}")
  String watched(String loss, String accuracy);

  @Message("This cannot be fitted")
  String cannotFit();

  @Message("Name")
  String name();

  @Message("Version")
  String version();

  @Message("Stage")
  String stage();

  @Message("Candidate")
  String candidate();

  @Message("Live")
  String live();

  @Message("Retired")
  String retired();

  @Message("Recipe")
  String recipe();

  @Message("\"article\" is the reference network: two dense layers, ten epochs.")
  String recipeHint();

  @Message("Column to predict")
  String target();

  @Message("A column with a few classes. Every other column is used to predict it.")
  String targetHint();

  @Message("Data set")
  String dataset();

  @Message("deleted since")
  String datasetGone();

  @Message("Choose")
  String choose();

  @Message("No data set yet")
  String noDatasets();

  @Message("Upload a CSV file first. Sample files come with the upload page.")
  String noDatasetsText();

  @Message("Upload data")
  String upload();

  @Message("Seed")
  String seed();

  @Message("The same data, recipe and seed give the same model, byte for byte.")
  String seedHint();

  @Message("Fitted")
  String fitted();

  @Message("Accuracy")
  String accuracy();

  @Message("Balanced accuracy")
  String balancedAccuracy();

  @Message("Macro F1")
  String macroF1();

  @Message("AUC")
  String auc();

  @Message("Log-loss")
  String logLoss();

  @Message("Brier score")
  String brier();

  @Message("Calibration error")
  String calibrationError();

  @Message("higher is better")
  String higherIsBetter();

  @Message("lower is better")
  String lowerIsBetter();

  @Message("Score")
  String score();

  @Message("This model")
  String thisModel();

  @Message("95 % interval")
  String interval95();

  @Message("Baseline")
  String baseline();

  @Message("The baseline always answers with the shares of the classes.")
  String baselineNote();

  @Message("Scores")
  String scores();

  @Message("{rows} test rows the model never saw")
  String testRows(int rows);

  @Message("Classification report")
  String report();

  @Message("Precision")
  String precision();

  @Message("Recall")
  String recall();

  @Message("F1")
  String f1();

  @Message("Rows")
  String support();

  @Message("Class")
  String classLabel();

  @Message("Macro average")
  String macroAverage();

  @Message("Weighted average")
  String weightedAverage();

  @Message("As plain text")
  String plainReport();

  @Message("Confusion matrix")
  String confusion();

  @Message("Rows are the truth, columns the prediction.")
  String confusionNote();

  @Message("Training curve")
  String curve();

  @Message("Epoch")
  String epochs();

  @Message("Training loss")
  String trainingLoss();

  @Message("Validation loss")
  String validationLoss();

  @Message("Training accuracy")
  String trainingAccuracy();

  @Message("Validation accuracy")
  String validationAccuracy();

  @Message("Reliability")
  String reliability();

  @Message("Of the rows predicted with this confidence, how many were right.")
  String reliabilityNote();

  @Message("Confidence")
  String confidence();

  @Message("About this version")
  String card();

  @Message("Rows")
  String rows();

  @Message(
      "{training} learnt from, {validation} watched, {test} tested on, {dropped} dropped for a missing value")
  String rowParts(int training, int validation, int test, int dropped);

  @Message("Inputs")
  String inputs();

  @Message("Parity with ONNX Runtime")
  String parity();

  @Message("largest difference of a probability; at most 0.00001 is accepted")
  String parityNote();

  @Message("SHA-256 of the data")
  String dataHash();

  @Message("SHA-256 of the model")
  String fileHash();

  @Message("Download ONNX")
  String download();

  @Message("Bring a model")
  String bring();

  @Message("Deployment")
  String deployment();

  @Message("Predict")
  String predict();

  @Message("Deploy")
  String deploy();

  @Message("{name}, version {version}, is live.")
  String deployed(String name, int version);

  @Message("Deploy this version? The one that is live now retires.")
  String confirmDeploy();

  @Message("Versions")
  String versions();

  @Message("Deploy an older version to roll back.")
  String versionsNote();

  @Message("Next page")
  String nextPage();
}
