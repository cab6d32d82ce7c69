package io.premortem.lab.curve;

import io.premortem.lab.learn.evaluation.Interval;
import io.premortem.lab.learn.scaling.Extrapolation;
import io.premortem.lab.learn.scaling.LearningCurve;
import io.premortem.lab.learn.scaling.Price;
import io.premortem.lab.learn.scaling.Prices;
import io.premortem.lab.learn.scaling.Verdict;
import io.premortem.web.Format;
import io.premortem.web.Language;
import java.util.List;

/** A learning curve in words, in the language of the request. */
public final class CurveText {
  private static final double DAYS = 7;
  private static final double FEW_WEEKS = 2;

  private final CurveMessages text;
  private final LearningCurve curve;
  private final Prices prices;
  private final Verdict verdict;

  private CurveText(CurveMessages text, ModelCurve found) {
    this.text = text;
    this.curve = found.curve();
    this.prices = found.prices();
    this.verdict = found.verdict();
  }

  public static CurveText of(ModelCurve found, Language language) {
    return new CurveText(language.messages(CurveMessages.class), found);
  }

  /** Go, stop, or cannot tell. */
  public String decision() {
    return switch (verdict) {
      case Verdict.Go go -> text.go();
      case Verdict.CannotTell open -> text.cannotTell();
      case Verdict.Stop stop ->
          switch (stop.reasons().getFirst()) {
            case TARGET_REACHED -> text.stopTarget();
            case TOO_DEAR -> text.stopDear();
            default -> text.stopFlat();
          };
    };
  }

  /** Such as "+1.1 points ± 0.7 for 6 weeks of life"; empty when nothing can be said. */
  public String offer() {
    if (curve.error() == null) {
      return "";
    }
    Price price = Price.of(curve, prices);
    if (price.total() == 0) {
      return text.forNothing(gain());
    }
    return price.weeks() == null
        ? text.forMoney(gain(), money(price.total()))
        : text.forLife(gain(), span(price.weeks()));
  }

  /** The decision, what is offered, and why, in one line. */
  public String line() {
    String offer = offer().isEmpty() ? "" : " (" + offer() + ")";
    return decision() + offer + ". " + String.join(" ", reasons());
  }

  private String gain() {
    Extrapolation error = curve.error();
    Interval interval = error.gainInterval();
    double reach = Math.max(error.gain() - interval.low(), interval.high() - error.gain());
    return curve.quantity()
        ? text.gainQuantity(Format.significant(error.gain()), Format.significant(reach))
        : text.gainPoints(tenths(error.gain()), tenths(reach));
  }

  /** Points of accuracy, or units of the error. */
  String gain(double gain) {
    return curve.quantity() ? Format.significant(gain) : text.points(tenths(gain));
  }

  private static String tenths(double share) {
    return Format.number(100 * share, 1);
  }

  /** An error rate in per cent, or a root mean squared error. */
  String error(double error) {
    return curve.quantity() ? Format.significant(error) : Format.percent(error, 1);
  }

  String errors(Interval interval) {
    return error(interval.low()) + "–" + error(interval.high());
  }

  String money(double sum) {
    String currency = prices.currency() == null ? "" : " " + prices.currency();
    return sum >= 100 || sum == 0
        ? Format.number(sum, 0) + currency
        : Format.number(sum, 2) + currency;
  }

  String time(double hours) {
    double seconds = 3_600 * hours;
    return seconds < 60
        ? text.shortTime(Format.number(seconds, 1))
        : hours < 1
            ? text.minutes(Format.number(seconds / 60, 0))
            : text.hours(Format.number(hours, 1));
  }

  String span(double weeks) {
    if (weeks >= FEW_WEEKS) {
      return text.weeks(Format.number(weeks, 0));
    }
    double days = weeks * DAYS;
    return days >= 1.5 ? text.days(Format.number(days, 0)) : text.dayOrLess();
  }

  public List<String> reasons() {
    return verdict.reasons().stream().map(this::reason).toList();
  }

  private String reason(Verdict.Reason reason) {
    Extrapolation error = curve.error();
    return switch (reason) {
      case STILL_FALLS -> text.stillFalls();
      case FLAT -> text.flat(gain(Verdict.leastGain(curve, prices)));
      case NOISE_LEFT -> text.noiseLeft();
      case TARGET_REACHED -> text.targetReached(error(prices.target()));
      case TOO_DEAR -> text.tooDear(money(Price.of(curve, prices).total()), money(prices.cash()));
      case LOG_LOSS_FALLS -> text.logLossFalls();
      case OUT_OF_TIME -> text.outOfTime();
      case TOO_FEW_ROWS -> text.tooFewRows(curve.trainingRows());
      case NO_REPETITION -> text.noRepetition();
      case NO_LAW -> text.noLaw(Format.significant(error.misfit()));
      case TOO_WIDE ->
          text.tooWide(gain(error.gainInterval().low()), gain(error.gainInterval().high()));
    };
  }
}
