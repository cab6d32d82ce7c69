package io.premortem.inference;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Graphs that users bring. */
@MessageBundle("brought")
interface BroughtMessages {
  @Message("Bring a model")
  String title();

  @Message(
      "Upload an ONNX file trained elsewhere. It is checked, tried within limits, judged on a data set of yours, and then deployed like any other.")
  String lead();

  @Message("ONNX file")
  String file();

  @Message(
      "A classifier or a regression of at most {megabytes} MB: ai.onnx and ai.onnx.ml only, no loops, no weights in other files. Inputs: one for each column, by name, or one for all numbers in their order.")
  String fileHint(long megabytes);

  @Message("Data set")
  String dataset();

  @Message("Its columns feed the inputs; up to 4,096 of its complete rows judge the model.")
  String datasetHint();

  @Message("Target column")
  String target();

  @Message("The column that the model predicts, as it is called in the data set.")
  String targetHint();

  @Message("Name")
  String name();

  @Message("Left empty: data set and target, so that it becomes a version beside yours.")
  String nameHint();

  @Message("Check and add")
  String add();

  @Message("{name}, version {version}, is added as a candidate.")
  String added(String name, int version);

  @Message("This model cannot be taken")
  String refused();

  @Message("Choose a file.")
  String noFile();

  @Message("Choose a data set of this organization.")
  String noDataset();

  @Message("Name a column of the data set.")
  String noTarget();

  @Message("No row of the data set has all inputs and the target. Choose another.")
  String noRows();

  @Message("The file is not readable as an ONNX model. Export it again.")
  String unreadable();

  @Message("The file is larger than {megabytes} MB. Quantise or prune the model.")
  String tooLarge(long megabytes);

  @Message("Weights lie in other files ({detail}). Export with all data in one file.")
  String externalData(String detail);

  @Message(
      "\"{detail}\" is not an operator of ai.onnx or ai.onnx.ml. Export without custom operators.")
  String domain(String detail);

  @Message(
      "Operator set {detail} is not supported. Export with ai.onnx 7 to 23, ai.onnx.ml 1 to 5.")
  String opset(String detail);

  @Message("\"{detail}\" holds a graph of its own. Loops and branches are not run here.")
  String controlFlow(String detail);

  @Message(
      "\"{detail}\" is not run here: the size of its result depends on values, or its result on chance.")
  String operator(String detail);

  @Message("{detail} nodes are too many; at most 20,000.")
  String tooManyNodes(String detail);

  @Message(
      "Input \"{detail}\" cannot be fed: it must be a tensor of floats, doubles, integers or strings, of shape [N], [N, 1] or [N, columns].")
  String input(String detail);

  @Message(
      "There is no output with probabilities as floats [N, classes], or with one number as [N, 1].")
  String output();

  @Message(
      "No columns of the data set fit input \"{detail}\". Names and types must match, or the number of numeric columns.")
  String column(String detail);

  @Message("Classes and output or target do not fit ({detail}).")
  String classes(String detail);

  @Message(
      "It failed its trial run: ONNX Runtime refuses it, or it took more than 20 s or too much memory for 256 rows.")
  String trial();

  @Message("Its output does not sum to 1 in each row. Put a softmax at its end.")
  String notProbabilities();

  @Message(
      "It gives one number for each row, but \"{target}\" is no number. Give a probability for each class.")
  String quantity(String target);

  @Message("It gives no finite number for some rows of the data set.")
  String notFinite();
}
