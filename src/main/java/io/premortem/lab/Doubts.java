package io.premortem.lab;

import io.premortem.lab.learn.Sanity;
import io.premortem.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Signs that a model looks better than it will be. Shown, never acted upon. */
final class Doubts {
  private static final double TOO_GOOD = 0.995;

  /** One column's part of all importance. */
  private static final double ALONE = 0.9;

  private static final double GOOD = 0.9;
  private static final int FEW_ROWS = 100;

  private Doubts() {}

  static List<String> of(Model.Details details, Language language) {
    var text = language.messages(ModelMessages.class);
    List<String> doubts = new ArrayList<>();
    double quality =
        details.quantity()
            ? details.regression().metrics().r2()
            : details.evaluation().metrics().auc();
    if (quality > TOO_GOOD) {
      doubts.add(text.tooGood());
    }
    if (quality > GOOD && details.insights() != null) {
      var importance = details.insights().importance();
      double all = importance.stream().mapToDouble(i -> Math.max(0, i.increase())).sum();
      if (importance.size() > 1 && importance.getFirst().increase() > ALONE * all) {
        doubts.add(text.oneColumn(importance.getFirst().column()));
      }
    }
    if (details.sanity() != null) {
      sanity(details.sanity(), language).forEach(doubts::add);
    }
    if (details.tested() < FEW_ROWS) {
      doubts.add(text.fewTestRows(details.tested()));
    }
    return doubts;
  }

  private static List<String> sanity(Sanity sanity, Language language) {
    var text = language.messages(SanityMessages.class);
    List<String> doubts = new ArrayList<>();
    var duplicates = sanity.duplicates();
    if (duplicates.twins() > 0) {
      doubts.add(
          text.duplicatesDoubt(
              duplicates.twins(), duplicates.tested(), percent(duplicates.share())));
    }
    var shift = sanity.shift();
    if (shift != null && shift.notable()) {
      doubts.add(
          shift.signs().isEmpty()
              ? text.shiftDoubt(figure(shift.auc()))
              : text.shiftDoubtColumn(figure(shift.auc()), shift.signs().getFirst().column()));
    }
    return doubts;
  }

  private static String figure(double area) {
    return String.format(Locale.ROOT, "%.2f", area);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", 100 * share);
  }
}
