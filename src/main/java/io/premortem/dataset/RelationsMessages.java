package io.premortem.dataset;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words about relations of columns and rows. */
@MessageBundle("relations")
interface RelationsMessages {
  @Message("Relations")
  String title();

  @Message(
      "How the columns hang together, what gives a target away, and which rows are nearly the same.")
  String lead();

  @Message("All {rows} rows were looked at.")
  String allRows(String rows);

  @Message(
      "Looked at: {sampled} of {rows} rows, a uniform random sample (seed {seed}). Near duplicates can only be found within the sample, so there are at least as many as shown.")
  String sampled(String sampled, String rows, String seed);

  @Message("Texts are compared by their first {characters} characters.")
  String textsCut(int characters);

  @Message("Target")
  String target();

  @Message("The column that you want to predict. Every other column is held against it.")
  String targetHint();

  @Message("Show")
  String show();

  @Message("Columns that give {target} away")
  String leaksTitle(String target);

  @Message(
      "A model that learns from them looks better than it will be, if they are not known at the time of the prediction. Leave them out unless you are sure.")
  String leaksText();

  @Message("{column} has the same values as the target.")
  String leakEqual(String column);

  @Message("{column} is the target in other words: each value goes with one value of the target.")
  String leakOneToOne(String column);

  @Message("{column} is the target in another unit: it has the same order throughout.")
  String leakSameOrder(String column);

  @Message(
      "{column} alone predicts {score} of the target ({low}–{high}) in rows it was not learnt from.")
  String leakPredicts(String column, String score, String low, String high);

  @Message("No single column gives {target} away.")
  String noLeaks(String target);

  @Message("What each column tells of {target}")
  String toTarget(String target);

  @Message(
      "Predictive power: the share of the log-loss that one column alone takes away, in rows it was not learnt from. {rows} rows have the target.")
  String classNote(String rows);

  @Message(
      "Predictive power: the share of the variance (R²) that one column alone explains, in rows it was not learnt from. {rows} rows have the target.")
  String numberNote(String rows);

  @Message(
      "Nothing is scored: that needs at least {rows} rows with the target, and between 2 and {classes} different values where it is text.")
  String noScores(int rows, int classes);

  @Message("Column")
  String column();

  @Message("Columns")
  String columns();

  @Message("Predictive power")
  String power();

  @Message("90 % interval")
  String interval();

  @Message("Measure")
  String measure();

  @Message("Value")
  String value();

  @Message("Rows")
  String rows();

  @Message("Strongest pairs")
  String pairs();

  @Message("The {shown} strongest of {total}. Intervals are 90 %.")
  String pairsNote(int shown, int total);

  @Message("No two columns can be compared.")
  String noPairs();

  @Message("In words")
  String inWords();

  @Message("{first} and {second} rise together: {grade}")
  String risesWith(String first, String second, String grade);

  @Message("{second} falls as {first} rises: {grade}")
  String fallsAs(String first, String second, String grade);

  @Message("{first} and {second} go together: {grade}")
  String goesWith(String first, String second, String grade);

  @Message("very strong")
  String gradeVeryStrong();

  @Message("strong")
  String gradeStrong();

  @Message("moderate")
  String gradeModerate();

  @Message("weak")
  String gradeWeak();

  @Message("hardly any")
  String gradeNone();

  @Message("Pearson’s r")
  String pearson();

  @Message("Spearman’s ρ")
  String spearman();

  @Message("Cramér’s V")
  String cramersV();

  @Message("η²")
  String etaSquared();

  @Message("All pairs")
  String matrix();

  @Message(
      "Spearman’s ρ between numbers, Cramér’s V between categories, η² between a number and a category.")
  String matrixNote();

  @Message("The first {shown} columns; {left} more are left out of the pairs.")
  String columnsLeft(int shown, int left);

  @Message("Columns that repeat others")
  String copies();

  @Message("{second} is the same as {first}.")
  String copyEqual(String first, String second);

  @Message(
      "{second} says the same as {first} in other words: each value goes with one value of the other.")
  String copyOneToOne(String first, String second);

  @Message(
      "{second} says the same as {first} in another unit: the order is the same, or the opposite.")
  String copySameOrder(String first, String second);

  @Message("No column repeats another.")
  String noCopies();

  @Message("Near-duplicate rows")
  String nearDuplicates();

  @Message(
      "Compared in {columns}. Identifiers, constants and columns that repeat others are left out.")
  String compared(String columns);

  @Message("All columns are identifiers or constants: there is nothing to compare.")
  String nothingCompared();

  @Message("Kind")
  String kind();

  @Message("Share")
  String share();

  @Message("Examples (row numbers)")
  String examples();

  @Message("The same but for spelling (case, spaces, punctuation) and digits beyond the sixth")
  String kindEqual();

  @Message("Different in one column only")
  String kindOneColumn();

  @Message("Texts at least 90 % alike in {columns}")
  String kindText(String columns);

  @Message("{first} and {second}")
  String example(String first, String second);

  @Message("{first} and {second}, different in {column}")
  String exampleColumn(String first, String second, String column);

  @Message("{first} and {second}, {similarity} alike")
  String exampleText(String first, String second, String similarity);

  @Message("A row counts when an earlier one is like it.")
  String earlier();

  @Message("There is no such column")
  String unknownTitle();

  @Message(
      "The data set has no column called \"{target}\". Write the target as the first line of the file does, upper and lower case included.")
  String unknownTarget(String target);
}
