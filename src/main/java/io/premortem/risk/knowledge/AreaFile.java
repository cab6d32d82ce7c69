package io.premortem.risk.knowledge;

import io.premortem.risk.knowledge.Indicator.Feed;
import io.premortem.risk.knowledge.Indicator.Option;
import io.premortem.risk.knowledge.Indicator.Point;
import io.premortem.risk.knowledge.Indicator.Unit;
import java.util.List;
import java.util.Locale;

/** The form of {@code knowledge/<area>.yaml}, described in {@code docs/methods/knowledge.md}. */
record AreaFile(
    String id,
    String version,
    Text name,
    List<IndicatorEntry> indicators,
    List<CauseEntry> causes,
    List<MitigationEntry> mitigations,
    List<Case> cases) {

  Area toArea() {
    return new Area(
        id,
        name,
        version,
        indicators.stream().map(IndicatorEntry::toIndicator).toList(),
        causes.stream().map(CauseEntry::toCause).toList(),
        mitigations.stream().map(MitigationEntry::toMitigation).toList(),
        cases);
  }

  private static Basis basis(String id, String basis, String source, Text note) {
    if (basis != null && !basis.equals("judgement")) {
      throw new IllegalArgumentException(id + ": basis is 'judgement' or absent, not " + basis);
    }
    return new Basis(basis != null, source, note);
  }

  /** Type {@code measured} has the type of its answer in {@code answer}. */
  record IndicatorEntry(
      String id,
      String type,
      String answer,
      String measuredBy,
      Text text,
      Double minimum,
      Double maximum,
      List<Option> options,
      List<Point> points,
      List<String> causes,
      String feeds,
      String basis,
      String source,
      Text note) {

    Indicator toIndicator() {
      String kind = type.equals("measured") ? answer : type;
      List<String> named = causes == null ? List.of() : List.copyOf(causes);
      Basis from = AreaFile.basis(id, basis, source, note);
      return switch (kind) {
        case "choice" ->
            new Indicator.Choice(id, text, List.copyOf(options), named, feed(), measuredBy, from);
        case "money" -> new Indicator.Money(id, text, feed(), measuredBy, from);
        default -> scale(unit(kind), named, from);
      };
    }

    private Indicator scale(Unit unit, List<String> named, Basis from) {
      return new Indicator.Scale(
          id,
          text,
          unit,
          minimum == null ? unit.minimum() : minimum,
          maximum == null ? unit.maximum() : maximum,
          List.copyOf(points),
          named,
          feed(),
          measuredBy,
          from);
    }

    private Unit unit(String kind) {
      return switch (kind) {
        case "percent" -> Unit.PERCENT;
        case "months" -> Unit.MONTHS;
        case "days" -> Unit.DAYS;
        case "number" -> Unit.NUMBER;
        case "rules" -> Unit.OBLIGATIONS;
        default -> throw new IllegalArgumentException(id + ": unknown type " + kind);
      };
    }

    private Feed feed() {
      return switch (feeds) {
        case null -> null;
        case "grossMargin" -> Feed.GROSS_MARGIN;
        case "directCost" -> Feed.DIRECT_COST;
        case "raiseProbability" -> Feed.RAISE_PROBABILITY;
        case "burn" -> Feed.BURN;
        default -> throw new IllegalArgumentException(id + ": unknown feeds " + feeds);
      };
    }
  }

  record CauseEntry(
      String id,
      Text name,
      Interval hazard,
      EffectEntry effect,
      String basis,
      String source,
      Text note) {

    Cause toCause() {
      return new Cause(
          id, name, hazard, effect.toEffect(), AreaFile.basis(id, basis, source, note));
    }
  }

  record EffectEntry(String type, Interval multiplier, Interval amount, Integer months) {

    Cause.Effect toEffect() {
      Cause.Kind kind = Cause.Kind.valueOf(type.toUpperCase(Locale.ROOT).replace('-', '_'));
      return new Cause.Effect(kind, multiplier, amount, months);
    }
  }

  record MitigationEntry(
      String id,
      Text name,
      String cause,
      String target,
      Interval hazardMultiplier,
      Interval effectMultiplier,
      double costMonths,
      int delayMonths,
      String basis,
      String source,
      Text note) {

    Mitigation toMitigation() {
      return new Mitigation(
          id,
          name,
          cause,
          target,
          hazardMultiplier,
          effectMultiplier,
          costMonths,
          delayMonths,
          AreaFile.basis(id, basis, source, note));
    }
  }
}
