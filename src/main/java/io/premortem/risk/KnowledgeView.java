package io.premortem.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Basis;
import io.premortem.risk.knowledge.Case;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.Mitigation;
import io.premortem.risk.knowledge.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The knowledge base as the API shows it. */
record KnowledgeView(String version, List<AreaView> areas, Map<String, Double> unitsPerDollar) {

  record AreaView(
      String id,
      Text name,
      String version,
      List<IndicatorView> indicators,
      List<CauseView> causes,
      List<Mitigation> mitigations,
      List<Case> cases) {}

  /**
   * @param type choice, percent, months, number, days, rules or money
   * @param minimum lowest valid answer, for numbers
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record IndicatorView(
      String id,
      String type,
      Text text,
      String measuredBy,
      List<Indicator.Option> options,
      Double minimum,
      Double maximum,
      List<Indicator.Point> points,
      List<String> causes,
      Indicator.Feed feeds,
      Basis basis) {}

  record CauseView(String id, Text name, Interval hazard, EffectView effect, Basis basis) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EffectView(String type, Interval multiplier, Interval amount, Integer months) {}

  static KnowledgeView of(Knowledge knowledge) {
    return new KnowledgeView(
        knowledge.version(),
        knowledge.areas().stream().map(KnowledgeView::area).toList(),
        knowledge.unitsPerDollar());
  }

  private static AreaView area(Area area) {
    return new AreaView(
        area.id(),
        area.name(),
        area.version(),
        area.indicators().stream().map(KnowledgeView::indicator).toList(),
        area.causes().stream().map(KnowledgeView::cause).toList(),
        area.mitigations(),
        area.cases());
  }

  private static CauseView cause(Cause cause) {
    var effect = cause.effect();
    var type = effect.type().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new CauseView(
        cause.id(),
        cause.name(),
        cause.hazard(),
        new EffectView(type, effect.multiplier(), effect.amount(), effect.months()),
        cause.basis());
  }

  private static IndicatorView indicator(Indicator indicator) {
    return switch (indicator) {
      case Indicator.Choice choice -> view(choice, "choice", choice.options(), null);
      case Indicator.Scale scale -> view(scale, type(scale.unit()), null, scale);
      case Indicator.Money money -> view(money, "money", null, null);
    };
  }

  private static IndicatorView view(
      Indicator indicator, String type, List<Indicator.Option> options, Indicator.Scale scale) {
    return new IndicatorView(
        indicator.id(),
        type,
        indicator.text(),
        indicator.measuredBy(),
        options,
        scale == null ? null : scale.minimum(),
        scale == null ? null : scale.maximum(),
        scale == null ? null : scale.points(),
        indicator.causes(),
        indicator.feeds(),
        indicator.basis());
  }

  private static String type(Indicator.Unit unit) {
    return unit == Indicator.Unit.OBLIGATIONS ? "rules" : unit.name().toLowerCase(Locale.ROOT);
  }
}
