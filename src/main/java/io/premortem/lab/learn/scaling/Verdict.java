package io.premortem.lab.learn.scaling;

import java.util.ArrayList;
import java.util.List;

/** Whether to get twice the rows. */
public sealed interface Verdict {
  /** Why; the first is the weightiest. */
  List<Reason> reasons();

  /** The error falls, by enough, and it can be paid. */
  record Go(List<Reason> reasons) implements Verdict {}

  /** It would not help, is not needed, or cannot be paid. */
  record Stop(List<Reason> reasons) implements Verdict {}

  /** The measurements allow both. */
  record CannotTell(List<Reason> reasons) implements Verdict {}

  enum Reason {
    /** The gain is surely above nothing, and most likely enough. */
    STILL_FALLS,
    /** The gain is surely less than what is worth a step. */
    FLAT,
    /** Most of the error left is surely there to stay, with these columns and this recipe. */
    NOISE_LEFT,
    /** The error is surely no more than the target. */
    TARGET_REACHED,
    /** Twice the rows cost more than there is. */
    TOO_DEAR,
    /** Probabilities would get better where the classes would not. */
    LOG_LOSS_FALLS,
    /** The budget ended before all rows were learnt from. */
    OUT_OF_TIME,
    /** There are too few rows for four sizes. */
    TOO_FEW_ROWS,
    /** Nothing was trained twice, so that chance is unknown. */
    NO_REPETITION,
    /** The points are no power law. */
    NO_LAW,
    /** The interval of the gain holds both too little and enough. */
    TOO_WIDE
  }

  /** χ² for a degree of freedom above which a power law is refused: the 99 % quantile for one. */
  double MOST_MISFIT = 6.63;

  /** Share of the error left that must surely stay, for it to be noise. */
  double NOISE_SHARE = 0.8;

  static Verdict of(LearningCurve curve, Prices prices) {
    Extrapolation error = curve.error();
    if (error == null) {
      return new CannotTell(List.of(gap(curve)));
    }
    if (prices.target() != null && error.nowInterval().high() <= prices.target()) {
      return new Stop(List.of(Reason.TARGET_REACHED));
    }
    double least = leastGain(curve, prices);
    if (error.gainInterval().high() < least) {
      return new Stop(flat(curve));
    }
    if (error.misfit() > MOST_MISFIT) {
      return new CannotTell(List.of(Reason.NO_LAW, Reason.TOO_WIDE));
    }
    if (error.gainInterval().low() > 0 && error.gain() >= least) {
      return prices.cash() != null && Price.of(curve, prices).total() > prices.cash()
          ? new Stop(List.of(Reason.TOO_DEAR, Reason.STILL_FALLS))
          : new Go(List.of(Reason.STILL_FALLS));
    }
    return new CannotTell(List.of(Reason.TOO_WIDE));
  }

  /**
   * What a doubling must gain, in units of the error.
   *
   * @param curve with a law
   */
  static double leastGain(LearningCurve curve, Prices prices) {
    Double said = prices.worthwhile();
    return curve.quantity()
        ? (said == null ? Prices.WORTHWHILE_SHARE : said) * curve.error().now()
        : said == null ? Prices.WORTHWHILE_POINTS : said;
  }

  private static Reason gap(LearningCurve curve) {
    if (curve.trainingRows() < CurveTraining.LEAST_TRAINING_ROWS) {
      return Reason.TOO_FEW_ROWS;
    }
    return curve.whole() ? Reason.NO_REPETITION : Reason.OUT_OF_TIME;
  }

  private static List<Reason> flat(LearningCurve curve) {
    List<Reason> reasons = new ArrayList<>(List.of(Reason.FLAT));
    Extrapolation error = curve.error();
    if (error.irreducible().low() >= NOISE_SHARE * error.now()) {
      reasons.add(Reason.NOISE_LEFT);
    }
    if (curve.logLoss() != null && curve.logLoss().gainInterval().low() > 0) {
      reasons.add(Reason.LOG_LOSS_FALLS);
    }
    return List.copyOf(reasons);
  }
}
