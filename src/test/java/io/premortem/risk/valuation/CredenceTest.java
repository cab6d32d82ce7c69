package io.premortem.risk.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.knowledge.Grades;
import io.premortem.risk.knowledge.Grades.Grade;
import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.knowledge.KnowledgeFiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CredenceTest {
  private static final double Z = 1.6448536269514722;
  private static final Knowledge KNOWLEDGE = KnowledgeFiles.load();

  private static double width(Interval interval) {
    return Math.log(interval.high() / interval.low());
  }

  @Test
  void certainIsAsStatedAndWorthlessIsAsUnanswered() {
    var stated = new Interval(0.3, 0.7);
    var unknown = new Interval(0.5, 2);
    assertThat(Credence.of(stated, unknown, 1)).isSameAs(stated);
    var worthless = Credence.of(stated, unknown, 0);
    assertThat(worthless.low()).isCloseTo(0.5, within(1e-12));
    assertThat(worthless.high()).isCloseTo(2, within(1e-12));
  }

  /** Law of total variance, by the two branches of the mixture one by one. */
  @Test
  void hasTheMeanAndTheVarianceOfTheMixture() {
    var stated = Interval.of(2);
    var unknown = new Interval(Math.exp(-Z), Math.exp(Z));
    var mixed = Credence.of(stated, unknown, 0.8);
    double mean = 0.8 * Math.log(2);
    double second = 0.8 * Math.log(2) * Math.log(2) + 0.2 * 1;
    double half = Z * Math.sqrt(second - mean * mean);
    assertThat(Math.log(mixed.low())).isCloseTo(mean - half, within(1e-12));
    assertThat(Math.log(mixed.high())).isCloseTo(mean + half, within(1e-12));
  }

  /** For every answer that the knowledge base offers, and at every credibility that occurs. */
  @Property(tries = 200)
  void lessEvidenceIsWider(
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double credibility,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double gained) {
    double better = Math.min(1, credibility + gained);
    for (Indicator indicator : KNOWLEDGE.indicators().toList()) {
      for (Answer answer : answers(indicator)) {
        double doubted = width(Multipliers.of(indicator, answer, credibility));
        double believed = width(Multipliers.of(indicator, answer, better));
        assertThat(doubted).as(indicator.id()).isGreaterThan(believed);
      }
    }
  }

  private static List<Answer> answers(Indicator indicator) {
    List<Answer> answers = new ArrayList<>();
    switch (indicator) {
      case Indicator.Choice choice ->
          choice.options().forEach(option -> answers.add(new Answer.Chosen(option.id())));
      case Indicator.Scale scale ->
          scale.points().forEach(at -> answers.add(new Answer.Number(Interval.of(at.at()))));
      case Indicator.Money _ -> {
        // It multiplies nothing.
      }
    }
    return answers;
  }

  @Test
  void fadesByHalfLivesToTheFloor() {
    var grades =
        new Grades(
            Map.of(
                Status.CLAIMED, new Grade(0.8, 100),
                Status.DOCUMENTED, new Grade(0.9, 200),
                Status.MEASURED, new Grade(1, 300)),
            0.5);
    assertThat(grades.credibility(Status.CLAIMED, 0)).isEqualTo(0.8);
    assertThat(grades.credibility(Status.CLAIMED, 100)).isCloseTo(0.65, within(1e-12));
    assertThat(grades.credibility(Status.DOCUMENTED, 400)).isCloseTo(0.6, within(1e-12));
    assertThat(grades.credibility(Status.MEASURED, 1_000_000)).isEqualTo(0.5);
    assertThat(grades.credibility(Status.MEASURED, -5)).isEqualTo(1);
    var evidence = Evidence.claimed(LocalDate.of(2026, 1, 1), "s", null);
    assertThat(evidence.credibility(grades, LocalDate.of(2026, 4, 11)))
        .isCloseTo(0.65, within(1e-12));
  }

  @Test
  void theShippedGradesAreOrderedAndNeverWorseThanTheFloor() {
    var grades = KNOWLEDGE.grades();
    assertThat(grades.grades()).containsOnlyKeys(Status.values());
    assertThat(grades.floor()).isBetween(0.5, 1.0);
    double claimed = grades.credibility(Status.CLAIMED, 0);
    double documented = grades.credibility(Status.DOCUMENTED, 0);
    double measured = grades.credibility(Status.MEASURED, 0);
    assertThat(List.of(grades.floor(), claimed, documented, measured)).isSorted();
    assertThat(measured).isLessThanOrEqualTo(1);
    grades.grades().values().forEach(grade -> assertThat(grade.halfLifeDays()).isPositive());
  }
}
