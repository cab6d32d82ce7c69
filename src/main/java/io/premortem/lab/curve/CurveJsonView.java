package io.premortem.lab.curve;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.lab.learn.evaluation.Interval;
import io.premortem.lab.learn.scaling.Extrapolation;
import io.premortem.lab.learn.scaling.LearningCurve;
import io.premortem.lab.learn.scaling.PowerLaw;
import io.premortem.lab.learn.scaling.Price;
import io.premortem.lab.learn.scaling.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A learning curve as the API shows it.
 *
 * @param measure {@code error_rate} or {@code rmse}: what errors and gains are
 * @param nextDoubling null when nothing can be said of it
 * @param logLoss of the next doubling; null for a quantity too
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CurveJsonView(
    UUID id,
    UUID model,
    String measure,
    int trainingRows,
    int testRows,
    List<LearningCurve.Point> points,
    Doubling nextDoubling,
    Doubling logLoss,
    Price price,
    CurveApi.Body prices,
    VerdictView verdict,
    Instant createdAt) {

  /**
   * @param low of the gain's 95 % interval
   * @param misfit χ² for each degree of freedom of the law
   */
  public record Doubling(
      PowerLaw law,
      Interval irreducible,
      double now,
      double gain,
      double low,
      double high,
      double misfit) {
    static Doubling of(Extrapolation found) {
      return found == null
          ? null
          : new Doubling(
              found.law(),
              found.irreducible(),
              found.now(),
              found.gain(),
              found.gainInterval().low(),
              found.gainInterval().high(),
              found.misfit());
    }
  }

  /**
   * @param decision {@code go}, {@code stop} or {@code cannot-tell}
   * @param reasons by name, the weightiest first
   * @param text the same in words
   * @param offer such as "+1.1 points ± 0.7 for 6 weeks of life"
   */
  public record VerdictView(String decision, List<String> reasons, String text, String offer) {}

  static CurveJsonView of(ModelCurve found, CurveText text) {
    var curve = found.curve();
    return new CurveJsonView(
        found.id(),
        found.model().id(),
        curve.measure().name().toLowerCase(Locale.ROOT),
        curve.trainingRows(),
        curve.testRows(),
        curve.points(),
        Doubling.of(curve.error()),
        Doubling.of(curve.logLoss()),
        curve.error() == null ? null : Price.of(curve, found.prices()),
        CurveApi.Body.of(found.prices(), curve.quantity()),
        verdict(found.verdict(), text),
        found.createdAt());
  }

  private static VerdictView verdict(Verdict verdict, CurveText text) {
    String decision =
        switch (verdict) {
          case Verdict.Go go -> "go";
          case Verdict.Stop stop -> "stop";
          case Verdict.CannotTell open -> "cannot-tell";
        };
    return new VerdictView(
        decision,
        verdict.reasons().stream()
            .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
            .toList(),
        text.line(),
        text.offer());
  }
}
