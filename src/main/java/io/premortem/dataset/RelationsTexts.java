package io.premortem.dataset;

import io.premortem.dataset.profile.relation.Association;
import io.premortem.dataset.profile.relation.Copy;
import io.premortem.dataset.profile.relation.Leak;
import io.premortem.dataset.profile.relation.Measure;
import io.premortem.dataset.profile.relation.Pair;
import io.premortem.dataset.profile.relation.Twins;
import java.text.NumberFormat;
import java.util.Locale;

/** What is said of relations, in the language of the messages. */
record RelationsTexts(RelationsMessages messages, Locale locale) {
  private static final double VERY_STRONG = 0.9;
  private static final double STRONG = 0.7;
  private static final double MODERATE = 0.4;
  private static final double WEAK = 0.2;

  String text(Leak leak) {
    return switch (leak.reason()) {
      case EQUAL -> messages.leakEqual(leak.column());
      case ONE_TO_ONE -> messages.leakOneToOne(leak.column());
      case SAME_ORDER -> messages.leakSameOrder(leak.column());
      case PREDICTS ->
          messages.leakPredicts(
              leak.column(),
              percent(leak.score().value()),
              percent(leak.score().interval().low()),
              percent(leak.score().interval().high()));
    };
  }

  String text(Copy copy) {
    return switch (copy.kind()) {
      case EQUAL -> messages.copyEqual(copy.first(), copy.second());
      case ONE_TO_ONE -> messages.copyOneToOne(copy.first(), copy.second());
      case SAME_ORDER -> messages.copySameOrder(copy.first(), copy.second());
    };
  }

  String text(Measure measure) {
    return switch (measure) {
      case PEARSON -> messages.pearson();
      case SPEARMAN -> messages.spearman();
      case CRAMERS_V -> messages.cramersV();
      case ETA_SQUARED -> messages.etaSquared();
    };
  }

  String text(Pair pair) {
    Association said = pair.measures().getLast();
    String grade = grade(pair.strength());
    if (said.measure() != Measure.SPEARMAN) {
      return messages.goesWith(pair.first(), pair.second(), grade);
    }
    return said.value() < 0
        ? messages.fallsAs(pair.first(), pair.second(), grade)
        : messages.risesWith(pair.first(), pair.second(), grade);
  }

  String text(Twins.Example example) {
    String first = number(example.first());
    String second = number(example.second());
    if (example.column() != null) {
      return messages.exampleColumn(first, second, example.column());
    }
    return example.similarity() == null
        ? messages.example(first, second)
        : messages.exampleText(first, second, percent(example.similarity()));
  }

  String number(long value) {
    return NumberFormat.getInstance(locale).format(value);
  }

  private String grade(double strength) {
    if (strength >= VERY_STRONG) {
      return messages.gradeVeryStrong();
    }
    if (strength >= STRONG) {
      return messages.gradeStrong();
    }
    if (strength >= MODERATE) {
      return messages.gradeModerate();
    }
    return strength >= WEAK ? messages.gradeWeak() : messages.gradeNone();
  }

  /** Whole percent, rounded down so that 100 % is all. */
  private String percent(double share) {
    String sign = locale.getLanguage().equals("zh") ? "%" : " %";
    return (int) Math.floor(100 * share + 1e-9) + sign;
  }
}
