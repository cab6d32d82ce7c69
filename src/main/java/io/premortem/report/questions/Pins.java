package io.premortem.report.questions;

import io.premortem.report.Report;
import io.premortem.web.Format;
import io.premortem.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The numbers of a report that questions can be pinned to, in the order of its page; of what is
 * hidden from a reader there are none.
 */
final class Pins {
  private Pins() {}

  static List<Pin> of(Report report, Language language) {
    var texts = language.messages(QuestionMessages.class);
    var locale = language.locale();
    List<Pin> pins = new ArrayList<>();
    survival(pins, report, texts);
    areas(pins, report, locale, texts);
    causes(pins, report, locale, texts);
    runway(pins, report, texts);
    measures(pins, report, locale, texts);
    return List.copyOf(pins);
  }

  private static void survival(List<Pin> pins, Report report, QuestionMessages texts) {
    var head = report.headline();
    if (head != null) {
      pins.add(
          new Pin("survival", texts.pinSurvival(head.horizonMonths()), share(head.survival())));
    }
  }

  private static void areas(List<Pin> pins, Report report, Locale locale, QuestionMessages texts) {
    for (var area : report.areas()) {
      pins.add(
          new Pin("area:" + area.id(), texts.pinArea(area.name().in(locale)), share(area.score())));
    }
  }

  private static void causes(List<Pin> pins, Report report, Locale locale, QuestionMessages texts) {
    for (var cause : report.causes()) {
      pins.add(
          new Pin(
              "cause:" + cause.id(), texts.pinCause(cause.name().in(locale)), share(cause.root())));
    }
  }

  private static void runway(List<Pin> pins, Report report, QuestionMessages texts) {
    if (report.runway() != null && report.runway().p50() != null) {
      pins.add(new Pin("runway", texts.pinRunway(), texts.pinMonth(report.runway().p50())));
    }
  }

  private static void measures(
      List<Pin> pins, Report report, Locale locale, QuestionMessages texts) {
    for (var measure : report.mitigations()) {
      pins.add(
          new Pin(
              "measure:" + measure.id(),
              texts.pinMeasure(measure.name().in(locale)),
              Format.percent(measure.delta(), 2)));
    }
  }

  private static String share(double value) {
    return Format.percent(value, 1);
  }
}
