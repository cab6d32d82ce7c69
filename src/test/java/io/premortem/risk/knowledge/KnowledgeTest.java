package io.premortem.risk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.knowledge.Cause.Kind;
import io.premortem.risk.knowledge.Indicator.Choice;
import io.premortem.risk.knowledge.Indicator.Money;
import io.premortem.risk.knowledge.Indicator.Option;
import io.premortem.risk.knowledge.Indicator.Point;
import io.premortem.risk.knowledge.Indicator.Scale;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Validates the shipped knowledge base; docs/methods/knowledge.md describes its form. */
class KnowledgeTest {

  private final Knowledge knowledge = KnowledgeFiles.load();

  @Test
  void holdsTheAreasInTheirOrder() {
    assertThat(knowledge.areas())
        .extracting(Area::id)
        .containsExactly(
            "technology", "privacy", "market", "business", "compliance", "team", "funding");
    assertThat(knowledge.areas())
        .extracting(Area::version)
        .allSatisfy(version -> assertThat(version).matches("\\d{4}-\\d{2}"))
        .allSatisfy(version -> assertThat(version).isLessThanOrEqualTo(knowledge.version()));
  }

  @Test
  void everyAreaIsFull() {
    assertThat(knowledge.areas())
        .allSatisfy(
            area -> {
              assertThat(area.indicators()).hasSizeGreaterThanOrEqualTo(5);
              assertThat(area.causes()).hasSizeGreaterThanOrEqualTo(4);
              assertThat(area.mitigations()).hasSizeGreaterThanOrEqualTo(4);
              assertThat(area.cases()).hasSizeGreaterThanOrEqualTo(3);
            });
  }

  @Test
  void idsAreUniqueAndFitForPaths() {
    List<String> ids =
        Stream.of(
                knowledge.areas().stream().map(Area::id),
                knowledge.indicators().map(Indicator::id),
                knowledge.causes().map(Cause::id),
                knowledge.mitigations().map(Mitigation::id))
            .flatMap(stream -> stream)
            .toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z0-9][a-z0-9+-]*"));
    assertThat(knowledge.indicators())
        .allSatisfy(
            indicator -> {
              if (indicator instanceof Choice choice) {
                assertThat(choice.options()).extracting(Option::id).doesNotHaveDuplicates();
              }
            });
  }

  @Test
  void everyReferenceResolves() {
    Set<String> causes = knowledge.causes().map(Cause::id).collect(Collectors.toSet());
    assertThat(knowledge.indicators())
        .allSatisfy(indicator -> assertThat(causes).containsAll(indicator.causes()));
    assertThat(knowledge.cases())
        .allSatisfy(known -> assertThat(causes).containsAll(known.causes()));
    assertThat(knowledge.mitigations())
        .allSatisfy(
            mitigation -> {
              if (mitigation.target() == null) {
                assertThat(causes).contains(mitigation.cause());
                assertThat(mitigation.hazardMultiplier()).isNotNull();
                assertThat(mitigation.effectMultiplier()).isNull();
              } else {
                assertThat(mitigation.target()).isEqualTo("burn");
                assertThat(mitigation.cause()).isNull();
                assertThat(mitigation.hazardMultiplier()).isNull();
                assertThat(mitigation.effectMultiplier()).isNotNull();
              }
            });
  }

  @Test
  void everyIndicatorHasAnEffect() {
    assertThat(knowledge.indicators())
        .allMatch(indicator -> !indicator.causes().isEmpty() || indicator.feeds() != null);
  }

  @Test
  void everyIntervalIsOrderedAndPositive() {
    Set<Interval> intervals = new HashSet<>();
    knowledge
        .causes()
        .forEach(
            cause -> {
              intervals.add(cause.hazard());
              intervals.add(cause.effect().multiplier());
              intervals.add(cause.effect().amount());
            });
    knowledge
        .mitigations()
        .forEach(
            mitigation -> {
              intervals.add(mitigation.hazardMultiplier());
              intervals.add(mitigation.effectMultiplier());
            });
    knowledge
        .indicators()
        .forEach(
            indicator -> {
              if (indicator instanceof Choice choice) {
                choice.options().forEach(option -> intervals.add(option.multiplier()));
              }
            });
    intervals.remove(null);
    assertThat(intervals)
        .allSatisfy(
            interval -> {
              assertThat(interval.low()).isPositive().isFinite();
              assertThat(interval.high()).isFinite().isGreaterThanOrEqualTo(interval.low());
            });
    assertThat(knowledge.causes())
        .allSatisfy(cause -> assertThat(cause.hazard().low()).isLessThan(cause.hazard().high()));
  }

  @Test
  void everyScaleAscendsWithinItsRangeAndPassesTheReference() {
    assertThat(knowledge.indicators())
        .allSatisfy(
            indicator -> {
              if (indicator instanceof Scale scale) {
                assertThat(scale.points()).hasSizeGreaterThanOrEqualTo(2);
                assertThat(scale.points())
                    .isSortedAccordingTo((a, b) -> Double.compare(a.at(), b.at()));
                assertThat(scale.points()).extracting(Point::at).doesNotHaveDuplicates();
                assertThat(scale.points())
                    .allMatch(point -> point.at() >= scale.minimum())
                    .allMatch(point -> point.at() <= scale.maximum())
                    .allMatch(point -> point.multiplier() > 0)
                    .anyMatch(point -> point.multiplier() == 1);
              }
            });
  }

  @Test
  void everyEffectIsWhole() {
    assertThat(knowledge.causes())
        .allSatisfy(
            cause -> {
              Cause.Effect effect = cause.effect();
              boolean scaling = effect.type() == Kind.REVENUE || effect.type() == Kind.BURN;
              assertThat(effect.multiplier() != null).isEqualTo(scaling);
              assertThat(effect.amount() != null).isEqualTo(effect.type() == Kind.LOSS);
              if (effect.type() == Kind.DELAY_RAISE) {
                assertThat(effect.months()).isPositive();
              }
              if (effect.months() != null) {
                assertThat(scaling || effect.type() == Kind.DELAY_RAISE).isTrue();
              }
            });
  }

  @Test
  void everyNumberHasASourceOrIsJudgement() {
    Stream<Basis> bases =
        Stream.of(
                knowledge.indicators().map(Indicator::basis),
                knowledge.causes().map(Cause::basis),
                knowledge.mitigations().map(Mitigation::basis))
            .flatMap(stream -> stream);
    assertThat(bases)
        .allSatisfy(
            basis -> {
              assertThat(basis.judgement() || basis.source() != null).isTrue();
              if (basis.source() != null) {
                assertThat(basis.source()).containsPattern("\\d");
              }
            });
    assertThat(knowledge.cases())
        .allSatisfy(
            known -> {
              assertThat(known.source()).isNotBlank();
              assertThat(known.year()).isBetween(2015, 2026);
              assertThat(known.confidence()).isIn(null, "low");
            });
  }

  @Test
  void everyTextIsInBothLanguages() {
    assertThat(texts())
        .allSatisfy(
            text -> {
              assertThat(text.en()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
              assertThat(text.zh()).isNotBlank();
            });
    assertThat(texts().filter(text -> !text.zh().equals(text.en())))
        .filteredOn(text -> !isName(text))
        .allSatisfy(text -> assertThat(text.zh()).containsPattern("\\p{IsHan}|\\d"));
    assertThat(sentences())
        .allMatch(text -> text.zh().codePoints().anyMatch(Character::isIdeographic));
  }

  private boolean isName(Text text) {
    return knowledge.cases().anyMatch(known -> known.name().equals(text));
  }

  private Stream<Text> texts() {
    return Stream.concat(sentences(), knowledge.cases().map(Case::name));
  }

  private Stream<Text> sentences() {
    return Stream.of(
            knowledge.areas().stream().map(Area::name),
            knowledge.indicators().map(Indicator::text),
            knowledge.indicators().flatMap(KnowledgeTest::labels),
            knowledge.indicators().map(Indicator::basis).map(Basis::note),
            knowledge.causes().map(Cause::name),
            knowledge.causes().map(Cause::basis).map(Basis::note),
            knowledge.mitigations().map(Mitigation::name),
            knowledge.cases().map(Case::fact))
        .flatMap(stream -> stream)
        .filter(text -> text != null);
  }

  private static Stream<Text> labels(Indicator indicator) {
    return indicator instanceof Choice choice
        ? choice.options().stream().map(Option::label)
        : Stream.empty();
  }

  @Test
  void moneyFeedsTheFinanceFigures() {
    assertThat(knowledge.indicators())
        .filteredOn(Money.class::isInstance)
        .allMatch(indicator -> indicator.feeds() == Indicator.Feed.BURN);
  }

  @Test
  void everyCauseHasAMitigationOrAnIndicator() {
    assertThat(knowledge.causes())
        .allMatch(
            cause ->
                knowledge.mitigations().anyMatch(m -> cause.id().equals(m.cause()))
                    || knowledge.indicators().anyMatch(i -> i.causes().contains(cause.id())));
  }

  @Test
  void aDollarIsOneDollar() {
    assertThat(knowledge.unitsPerDollar()).containsEntry("USD", 1.0).containsKeys("EUR", "CNY");
    assertThat(knowledge.unitsPerDollar().values()).allMatch(units -> units > 0);
  }
}
