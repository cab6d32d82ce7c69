package io.premortem.inference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Predictions. */
@MessageBundle("inference")
interface InferenceMessages {
  @Message("Predict")
  String predict();

  @Message("Models")
  String models();

  @Message("Fill in one row. The numbers shown are the means of the rows learnt from.")
  String lead();

  @Message("Prediction")
  String predicted();

  @Message("Class")
  String classLabel();

  @Message("Probability")
  String probability();

  @Message("Choose")
  String choose();

  @Message("Call it from a program")
  String callIt();

  @Message(
      "It answers with the version that is live. KEY is an API key, or a member's access token.")
  String callNote();

  @Message("These rows cannot be predicted")
  String cannotPredict();

  @Message("Row {row} has no column \"{column}\". Add it.")
  String noColumn(long row, String column);

  @Message(
      "Row {row} has no value in column \"{column}\". The model takes complete rows only: fill it in.")
  String missing(long row, String column);

  @Message("Row {row}, column \"{column}\": \"{value}\" is not a number.")
  String notNumber(long row, String column, String value);

  @Message("Row {row}, column \"{column}\": {value} is not a text. Put it in quotes.")
  String notText(long row, String column, String value);

  @Message("Send \"rows\", a list of at least one object with a value for each column.")
  String noRows();

  @Message("At most {limit} rows in one call. Split them.")
  String tooManyRows(long limit);

  @Message("The file holds no rows. Send a line of column names and at least one row.")
  String emptyFile();

  @Message("Line {line} has {found} values, the first line names {expected} columns.")
  String ragged(long line, int found, int expected);

  @Message(
      "Line {line}, value {column} cannot be read as CSV in UTF-8: look for an unclosed quote or another encoding.")
  String badCsv(long line, int column);

  @Message("The first line names column \"{column}\" twice.")
  String twice(String column);

  @Message("At most {limit} rows can be explained in one call. Split them.")
  String tooManyExplained(int limit);

  @Message("Give abstainBelow as a number from 0 to 1.")
  String badAbstain();

  @Message("Row {row}: the model gives no number for these values. Check for extreme ones.")
  String noNumber(long row);

  @Message("This version cannot explain yet")
  String noProfile();

  @Message("It has no profile of the rows it learnt from. Deploy it while its data set is there.")
  String noProfileDetail();

  @Message("No version is live")
  String noneLive();

  @Message("Deploy a version of this model first (POST …/deploy), then predict.")
  String noneLiveDetail();

  @Message("Unlike the rows learnt from")
  String unlike();

  @Message("{column} lies outside the range of the rows learnt from.")
  String outOfRange(String column);

  @Message("{column} has a value that no row learnt from had.")
  String unknownLevel(String column);

  @Message("{column} is missing.")
  String missingValue(String column);

  @Message("Why")
  String why();

  @Message(
      "Shapley values, sampled over 32 rows drawn column by column from the profile of the rows learnt from; with 95 % intervals of the sampling. Together they lead from the average to this prediction.")
  String whyNote();

  @Message("From {base} on average to {output} for this row.")
  String fromTo(String base, String output);

  @Message("Contributions to the probability")
  String contributions();

  @Message("Contributions to the value")
  String contributionsToValue();

  @Message("Column")
  String column();

  @Message("Contribution")
  String contribution();

  @Message("Low")
  String low();

  @Message("High")
  String high();

  @Message("The downloaded file in Python, without us")
  String localFile();

  @Message("This version was never deployed")
  String notDeployed();

  @Message("Deploy it first (POST …/deploy), then predict.")
  String notDeployedDetail();
}
