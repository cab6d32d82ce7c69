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

  @Message("The recipe prepares the table, learns on most of the rows and is judged on the rest.")
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

  @Message(
      "auto tries the others and blends the best. trees, forest, mlp and linear are one kind each. article is the reference network: complete rows, classes only.")
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

  @Message("Parity on hostile rows")
  String adversarialParity();

  @Message("the same with missing, endless, extreme and unknown values and empty texts")
  String adversarialParityNote();

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

  @Message("{count} learners tried; best so far {best}, {score}")
  String tried(int count, String best, String score);

  @Message("Root mean squared error")
  String rmse();

  @Message("Mean absolute error")
  String mae();

  @Message("Median absolute error")
  String medianError();

  @Message("R² (share of variance explained)")
  String r2();

  @Message("Mean error (prediction − truth)")
  String bias();

  @Message("0 is best")
  String zeroIsBest();

  @Message("Leaderboard")
  String leaderboard();

  @Message(
      "Out of fold: every row judged by learners that had not seen it. Weight: share in this model.")
  String leaderboardNote();

  @Message("Learner")
  String learner();

  @Message("Settings")
  String settings();

  @Message("Seconds")
  String seconds();

  @Message("Weight")
  String weight();

  @Message("This model, all together")
  String blended();

  @Message("Errors of prediction")
  String residuals();

  @Message(
      "Truth − prediction, between the 1 % and 99 % quantiles; what is beyond stands in the outermost bins.")
  String residualsNote();

  @Message("From")
  String from();

  @Message("To")
  String to();

  @Message("Predicted and observed")
  String tenths();

  @Message("A tenth of the test rows each, from the smallest prediction to the largest.")
  String tenthsNote();

  @Message("Tenth")
  String tenth();

  @Message("Mean prediction")
  String meanPrediction();

  @Message("Mean truth")
  String meanTruth();

  @Message("Kind of answer")
  String task();

  @Message("Left to the target: texts and few whole numbers are classes, other numbers a quantity.")
  String taskHint();

  @Message("By the target")
  String taskAuto();

  @Message("A class")
  String taskClasses();

  @Message("A quantity")
  String taskQuantity();

  @Message("Time budget")
  String budget();

  @Message("For auto: seconds of search, 60 when left out. More helps on larger tables.")
  String budgetHint();

  @Message("Keep together")
  String group();

  @Message(
      "Rows with equal values in this column stay on one side of the split, such as the rows of one customer.")
  String groupHint();

  @Message("No column")
  String noGroup();

  @Message("Columns")
  String columnRoles();

  @Message("number")
  String roleNumber();

  @Message("date")
  String roleDate();

  @Message("category")
  String roleCategory();

  @Message("free text")
  String roleProse();

  @Message("identifier, left out")
  String roleIdentifier();

  @Message("constant, left out")
  String roleConstant();

  @Message("Split")
  String split();

  @Message("Calibration temperature")
  String calibration();

  @Message("{test} test rows at random, the same for every model of this data set")
  String splitRandom(int test);

  @Message("The {test} newest test rows by column \"{column}\"")
  String splitTime(int test, String column);

  @Message("{test} test rows: whole groups of column \"{column}\"")
  String splitGroup(int test, String column);

  @Message(
      "{best} is best alone: {score} out of fold, {gain} better than the best {second} ({other}).")
  String whyFamily(String best, String score, String gain, String second, String other);

  @Message("{best} was the only kind tried: {score} out of fold.")
  String whyAlone(String best, String score);

  @Message("The blend of {count} brings it to {score}, since their errors differ.")
  String whyBlend(int count, String score);

  @Message("Before you trust it")
  String doubtsTitle();

  @Message(
      "Too good to be true? Nearly every test row is right. Check that no column holds the answer, or something known only afterwards.")
  String tooGood();

  @Message("ROC curve")
  String roc();

  @Message("Recall against false alarms at every threshold; chance is the diagonal.")
  String rocNote();

  @Message("Precision and recall")
  String precisionRecall();

  @Message("False alarms")
  String falseAlarms();

  @Message("Average precision")
  String averagePrecision();

  @Message("Choose a threshold by cost")
  String thresholds();

  @Message("Threshold")
  String threshold();

  @Message("What one mistake of each kind costs you. The table counts test rows.")
  String costNote();

  @Message("Compute")
  String compute();

  @Message("Mean cost per row")
  String meanCost();

  @Message("At this threshold")
  String atThreshold();

  @Message("At the cheapest threshold")
  String cheapestThreshold();

  @Message("Found")
  String truePositives();

  @Message("False alarms")
  String falsePositives();

  @Message("Missed")
  String falseNegatives();

  @Message("Rightly left")
  String trueNegatives();

  @Message("What matters")
  String importance();

  @Message(
      "How much worse the answers get when a column is shuffled among the test rows: rise of the log-loss, or of the mean absolute error.")
  String importanceNote();

  @Message("Rise")
  String increase();

  @Message("Column")
  String columnName();

  @Message("Where it does better and worse")
  String slices();

  @Message(
      "Accuracy, or mean absolute error, by level. Where a level stands for a group of people, a gap is a reason to look closer: at how many rows it has, what is missing in them, and whom a mistake hurts. It is no proof of unfairness, and no gap is no proof of fairness.")
  String slicesNote();

  @Message("Level")
  String level();

  @Message("differs")
  String differs();

  @Message("brought")
  String broughtHere();

  @Message("A model that was brought may have learnt from these rows: nobody here knows.")
  String broughtNote();

  @Message("Look at these columns first")
  String leaks();

  @Message("has the same values as the target")
  String leakEqual();

  @Message("goes one to one with the target")
  String leakOneToOne();

  @Message("is the target in another unit")
  String leakSameOrder();

  @Message("alone predicts nearly everything")
  String leakPredicts();

  @Message(
      "They may hold the answer, and then the model looks better than it will be. They are kept unless you upload the table without them.")
  String leaksNote();

  @Message("Card (Markdown)")
  String cardMarkdown();

  @Message("Card (JSON)")
  String cardJson();

  @Message(
      "Nearly all of it rests on column \"{column}\". Is it known at the time when you will predict?")
  String oneColumn(String column);

  @Message("Only {rows} test rows: mind the intervals.")
  String fewTestRows(int rows);

  @Message("Cost of taking another for \"{positive}\"")
  String costFalsePositive(String positive);

  @Message("Cost of missing a \"{positive}\"")
  String costFalseNegative(String positive);

  @Message("Limits")
  String limits();

  @Message(
      "It knows rows like those it learnt from. Where the world, the prices or the customers change, fit it anew.")
  String limitLikeData();

  @Message("Missing values and unknown texts are predicted as such values were in training.")
  String limitMissing();

  @Message("It takes complete rows only.")
  String limitComplete();

  @Message("It does otherwise where \"{column}\" is \"{level}\".")
  String limitSlice(String column, String level);

  @Message("Compare")
  String comparison();

  @Message("Versions of one name, side by side on rows that none of them has learnt from.")
  String comparisonLead();

  @Message("{rows} test rows that all share")
  String sameRows(int rows);

  @Message(
      "Difference to the first line, row by row: of the log-loss, or of the squared error. Below 0 the line is better than the first.")
  String sameRowsNote();

  @Message("Difference")
  String difference();

  @Message("Nothing to compare yet")
  String nothingToCompare();

  @Message("Fit another version on the same data set and target. Both must share ten test rows.")
  String nothingToCompareText();

  @Message("Learning curve")
  String learningCurve();

  @Message("{name}, version {version}: {figures}, {rows}. SHA-256 of the file {sha256}")
  String cardEvidence(String name, int version, String figures, String rows, String sha256);

  @Message("{score} {value} (95 %: {low}–{high}; baseline {baseline})")
  String cardFigures(String score, String value, String low, String high, String baseline);

  @Message("on {rows} rows that it had not seen")
  String cardRows(int rows);

  @Message("on {rows} rows that it may have learnt from elsewhere")
  String cardRowsBrought(int rows);

  @Message("may be missing")
  String mayBeMissing();
}
