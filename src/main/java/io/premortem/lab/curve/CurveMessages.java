package io.premortem.lab.curve;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Learning curves. */
@MessageBundle("curve")
interface CurveMessages {
  @Message("Learning curve")
  String title();

  @Message("Learning curve")
  String link();

  @Message(
      "Would more data help? The recipe is trained anew on 10 to 100 % of the training rows, and always scored on the same test rows.")
  String lead();

  @Message("Measure a learning curve")
  String measuring();

  @Message("Reading the data")
  String reading();

  @Message("{trainings} trainings done, the last on {rows} rows: error {error}")
  String trained(int trainings, int rows, String error);

  @Message("Go: more data will help")
  String go();

  @Message("Stop: more data will not help")
  String stopFlat();

  @Message("Stop: the target is reached")
  String stopTarget();

  @Message("Stop: more data cost more than there is")
  String stopDear();

  @Message("Cannot tell")
  String cannotTell();

  @Message("+{gain} points ± {reach}")
  String gainPoints(String gain, String reach);

  @Message("RMSE −{gain} ± {reach}")
  String gainQuantity(String gain, String reach);

  @Message("{gain} for {span} of life")
  String forLife(String gain, String span);

  @Message("{gain} for {money}")
  String forMoney(String gain, String money);

  @Message("{gain} from twice the rows")
  String forNothing(String gain);

  @Message("{count} weeks")
  String weeks(String count);

  @Message("{count} days")
  String days(String count);

  @Message("a day or less")
  String dayOrLess();

  @Message(
      "The error still falls with the rows: every law that fits the points has a gain above nothing.")
  String stillFalls();

  @Message("Every law that fits the points gains less than {least} from twice the rows.")
  String flat(String least);

  @Message(
      "Nearly all of the error left is noise that no amount of such rows takes away. Look for other columns or cleaner labels, not for more rows.")
  String noiseLeft();

  @Message("The error is at most {target}, the target, with 95 % certainty.")
  String targetReached(String target);

  @Message("Twice the rows cost {cost}, and there is {cash}.")
  String tooDear(String cost, String cash);

  @Message(
      "The probabilities would still get better (log-loss), where the most probable class would not.")
  String logLossFalls();

  @Message("The budget ended before all rows were learnt from. Give more seconds.")
  String outOfTime();

  @Message("There are {rows} training rows; a curve needs 100 or more.")
  String tooFewRows(int rows);

  @Message("No size was trained twice, so that chance is unknown. Give more seconds.")
  String noRepetition();

  @Message(
      "The points are not on a power law (χ² {misfit} for each degree of freedom), so it should not be extrapolated.")
  String noLaw(String misfit);

  @Message(
      "The gain lies between {low} and {high}: too little and enough are both possible. More test rows or more repetitions narrow it.")
  String tooWide(String low, String high);

  @Message("{x} points")
  String points(String x);

  @Message("Next doubling")
  String nextDoubling();

  @Message("{rows} more rows")
  String moreRows(String rows);

  @Message("95 % interval: {low} to {high}")
  String interval95(String low, String high);

  @Message("Irreducible error")
  String irreducible();

  @Message("Cost")
  String cost();

  @Message("labels {labels}, machine {compute} for {time}")
  String costParts(String labels, String compute, String time);

  @Message("Gain")
  String gain();

  @Message("{count} s")
  String shortTime(String count);

  @Message("{count} min")
  String minutes(String count);

  @Message("{count} h")
  String hours(String count);

  @Message("Life it costs")
  String life();

  @Message("at a burn of {burn} a month")
  String lifeNote(String burn);

  @Message("Give the burn below to see it in weeks.")
  String noBurn();

  @Message("Share of wrong answers")
  String errorRate();

  @Message("Root mean squared error")
  String rmse();

  @Message("Log-loss")
  String logLoss();

  @Message("Rows learnt from")
  String rows();

  @Message("Measured")
  String measured();

  @Message("Power law")
  String law();

  @Message("Share")
  String share();

  @Message("Trainings")
  String trainings();

  @Message("Seconds")
  String seconds();

  @Message("95 % interval")
  String interval();

  @Message("extrapolated")
  String extrapolated();

  @Message("Sizes")
  String pointsTitle();

  @Message("{tested} test rows, the same for every size; intervals over test rows and trainings.")
  String pointsNote(int tested);

  @Message("error(n) = {floor} + {scale} · n^(−{exponent})")
  String formula(String floor, String scale, String exponent);

  @Message("Each training had {seconds} seconds, as the recipe searches under a budget.")
  String budgeted(int seconds);

  @Message("Measured")
  String whenMeasured();

  @Message("What it costs you")
  String prices();

  @Message("Your own figures; what you leave out counts as nothing.")
  String pricesNote();

  @Message("Burn and cash come from your newest assessment.")
  String prefilled();

  @Message("Currency")
  String currency();

  @Message("One more labelled row")
  String costPerRow();

  @Message("One hour of a GPU or machine")
  String costPerGpuHour();

  @Message("Training time is measured here and scaled with the rows.")
  String gpuHint();

  @Message("Net burn a month")
  String monthlyBurn();

  @Message("Cash at hand")
  String cash();

  @Message("Accuracy the product needs")
  String targetAccuracy();

  @Message("Error the product needs at most")
  String targetRmse();

  @Message("With it the curve can say that the target is reached, or out of reach.")
  String targetHint();

  @Message("Least gain worth a doubling")
  String worthwhile();

  @Message("1 point when left out.")
  String worthwhileHintClasses();

  @Message("2 % of the present error when left out.")
  String worthwhileHintQuantity();

  @Message("points")
  String pointsUnit();

  @Message("Time for all trainings")
  String budget();

  @Message("10 seconds to an hour; a recipe with a budget of its own needs 60.")
  String budgetHint();

  @Message("seconds")
  String secondsUnit();

  @Message("Measure")
  String measure();

  @Message("Measure again")
  String measureAgain();

  @Message("Reckon again")
  String reckon();

  @Message("The prices are kept.")
  String priced();

  @Message("No curve yet")
  String nothingYet();

  @Message(
      "Measure it below: a few trainings on parts of the data, as a job that you can follow and cancel.")
  String nothingYetText();

  @Message("This answers the question of the learning curve in your assessments.")
  String answers();

  @Message(
      "Give the accuracy or error that the product needs, and this answers the question of the learning curve in your assessments.")
  String answersNot();

  @Message("The curve cannot be measured")
  String cannotMeasure();

  @Message("The prices cannot be kept")
  String cannotPrice();
}
