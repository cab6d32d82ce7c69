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

  @Message("The API answers for deployed versions.")
  String callNote();

  @Message("These rows cannot be predicted")
  String cannotPredict();

  @Message("Row {row} has no column \"{column}\". Add it.")
  String noColumn(long row, String column);

  @Message(
      "Row {row} has no value in column \"{column}\". The model learnt from complete rows only: fill it in.")
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

  @Message("This version was never deployed")
  String notDeployed();

  @Message("Deploy it first (POST …/deploy), then predict.")
  String notDeployedDetail();
}
