package io.premortem.risk.knowledge;

import java.util.List;
import java.util.Optional;

/** A question about the company; its answer multiplies the hazards of the causes it names. */
public sealed interface Indicator {

  String id();

  Text text();

  /** Ids of the causes whose hazard the answer multiplies. */
  List<String> causes();

  /** Another number of the company that the answer sets; null for none. */
  Feed feeds();

  /** Which part of the product can measure it, such as {@code ledger}; null when only asked. */
  String measuredBy();

  Basis basis();

  /** Whether it counts open legal obligations, which the applicability questionnaire finds out. */
  default boolean countsObligations() {
    return this instanceof Scale scale && scale.unit() == Unit.OBLIGATIONS;
  }

  /** What an answer feeds besides hazards. */
  enum Feed {
    /** Gross margin of revenue, when the finance part gives none. */
    GROSS_MARGIN,
    /** Direct cost as a share of revenue: what is left is the margin, when nothing else says it. */
    DIRECT_COST,
    /** Multiplies the probability of every raise. */
    RAISE_PROBABILITY,
    /** Net burn per month, which then replaces the declared burn. */
    BURN
  }

  /** What a numeric answer counts. */
  enum Unit {
    PERCENT(0, 100),
    MONTHS(0, 600),
    DAYS(0, 3650),
    NUMBER(0, 1_000_000),
    /** Open legal obligations. */
    OBLIGATIONS(0, 1_000);

    private final double minimum;
    private final double maximum;

    Unit(double minimum, double maximum) {
      this.minimum = minimum;
      this.maximum = maximum;
    }

    double minimum() {
      return minimum;
    }

    double maximum() {
      return maximum;
    }
  }

  /**
   * One of several options.
   *
   * @param options in the order they are shown
   */
  record Choice(
      String id,
      Text text,
      List<Option> options,
      List<String> causes,
      Feed feeds,
      String measuredBy,
      Basis basis)
      implements Indicator {

    public Optional<Option> option(String optionId) {
      return options.stream().filter(option -> option.id().equals(optionId)).findFirst();
    }
  }

  /**
   * @param multiplier of the hazards when this option is chosen
   */
  record Option(String id, Text label, Interval multiplier) {}

  /**
   * A number on a scale.
   *
   * @param minimum lowest valid answer, in the unit (percent: 0 to 100, not 0 to 1)
   * @param maximum highest valid answer
   * @param points the multiplier at chosen answers, ascending; linear between, flat outside
   */
  record Scale(
      String id,
      Text text,
      Unit unit,
      double minimum,
      double maximum,
      List<Point> points,
      List<String> causes,
      Feed feeds,
      String measuredBy,
      Basis basis)
      implements Indicator {}

  /**
   * @param at answer
   * @param multiplier of the hazards at that answer
   */
  record Point(double at, double multiplier) {}

  /** Money per month, in the currency of the assessment; multiplies no hazard. */
  record Money(String id, Text text, Feed feeds, String measuredBy, Basis basis)
      implements Indicator {
    @Override
    public List<String> causes() {
      return List.of();
    }
  }
}
