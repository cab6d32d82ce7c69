package io.premortem.risk.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.premortem.risk.compliance.Condition.Is;
import io.premortem.risk.compliance.Obligation.Confidence;
import io.premortem.risk.compliance.Obligation.Contribution;
import io.premortem.risk.compliance.Obligation.Fine;
import io.premortem.risk.compliance.Obligation.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PressureTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Wording TEXT = new Wording("x", "x");
  private static final Answers YES = new Answers(Map.of("q", new Reply.Choice("yes")));
  private static final Answers NO = new Answers(Map.of("q", new Reply.Choice("no")));
  private static final Answers OTHER = new Answers(Map.of("p", new Reply.Choice("yes")));

  private static Obligation obligation(String id, LocalDate effective, String askedBy) {
    return new Obligation(
        id,
        "law",
        "Art. 1",
        TEXT,
        TEXT,
        effective,
        new Obligation.Deferral(new Is("late", "yes"), LocalDate.of(2030, 1, 1)),
        new Is("q", "yes"),
        new Fine(TEXT, null, null, null),
        new Source("law", "https://example.org"),
        Confidence.CERTAIN,
        null,
        List.of(new Contribution("fine", new Factor(1.1, 1.5), true)),
        askedBy);
  }

  private static Rules rules(Obligation... obligations) {
    return new Rules("1", new Questionnaire(List.of(), List.of()), List.of(), List.of(obligations));
  }

  private static Rules many(int count) {
    return rules(
        IntStream.range(0, count)
            .mapToObj(i -> obligation("o" + i, TODAY, null))
            .toArray(Obligation[]::new));
  }

  private static Factor fine(Rules rules, Answers answers, Set<String> done) {
    var pressures = Pressure.of(Applicability.of(rules, answers, done, TODAY), Set.of());
    return pressures.isEmpty() ? Factor.ONE : pressures.getFirst().multiplier();
  }

  @Test
  void excessesOfOpenObligationsAddUpToTheCap() {
    assertThat(fine(many(1), YES, Set.of())).isEqualTo(new Factor(1.1, 1.5));
    assertThat(fine(many(3), YES, Set.of()).low()).isCloseTo(1.3, within(1e-12));
    assertThat(fine(many(3), YES, Set.of()).high()).isCloseTo(2.5, within(1e-12));
    assertThat(fine(many(10), YES, Set.of()).high()).isEqualTo(Pressure.MOST);
    assertThat(fine(many(99), YES, Set.of())).isEqualTo(new Factor(Pressure.MOST, Pressure.MOST));
  }

  @Test
  void whatIsDoneOrDoesNotApplyRaisesNothing() {
    assertThat(fine(many(1), YES, Set.of("o0"))).isEqualTo(Factor.ONE);
    assertThat(fine(many(1), NO, Set.of())).isEqualTo(Factor.ONE);
    assertThat(fine(many(2), YES, Set.of("o1"))).isEqualTo(fine(many(1), YES, Set.of()));
  }

  @Test
  void whatIsUndecidedWidensAndLeavesTheMiddle() {
    Factor factor = fine(many(1), OTHER, Set.of());
    double most = Math.sqrt(1.1 * 1.5);
    assertThat(factor.middle()).isCloseTo(1, within(1e-12));
    assertThat(factor.high()).isCloseTo(Math.sqrt(most), within(1e-12));
    assertThat(factor.low()).isCloseTo(1 / Math.sqrt(most), within(1e-12));
    Factor all = fine(many(99), OTHER, Set.of());
    assertThat(all.high()).isCloseTo(Math.sqrt(Pressure.MOST), within(1e-12));
  }

  @Test
  void aLawOfTomorrowIsComingAndCountsFromItsDayOn() {
    Rules tomorrow = rules(obligation("o", TODAY.plusDays(1), null));
    Duty duty = Applicability.of(tomorrow, YES, Set.of(), TODAY).duties().getFirst();
    assertThat(duty.status()).isEqualTo(Duty.Status.COMING);
    assertThat(duty.fromMonth()).isEqualTo(1);
    assertThat(fine(tomorrow, YES, Set.of())).isEqualTo(Factor.ONE);
    Duty then = Applicability.of(tomorrow, YES, Set.of(), TODAY.plusDays(1)).duties().getFirst();
    assertThat(then.status()).isEqualTo(Duty.Status.OPEN);
    Duty month =
        Applicability.of(rules(obligation("o", TODAY.plusMonths(1), null)), YES, Set.of(), TODAY)
            .duties()
            .getFirst();
    assertThat(month.fromMonth()).isEqualTo(2);
  }

  @Test
  void aDeferralHasToBeEarnedByAnAnswer() {
    Rules one = many(1);
    Answers late =
        new Answers(Map.of("q", new Reply.Choice("yes"), "late", new Reply.Choice("yes")));
    assertThat(Applicability.of(one, late, Set.of(), TODAY).duties().getFirst().effective())
        .isEqualTo("2030-01-01");
    assertThat(Applicability.of(one, YES, Set.of(), TODAY).duties().getFirst().effective())
        .isEqualTo(TODAY);
  }

  @Test
  void whatAnAnsweredIndicatorAsksForIsNotCountedTwice() {
    Rules asked = rules(obligation("o", TODAY, "cn-filing"));
    Applicability applicability = Applicability.of(asked, YES, Set.of(), TODAY);
    assertThat(Pressure.of(applicability, Set.of()).getFirst().counted()).hasSize(1);
    Pressure asIfDone = Pressure.of(applicability, Set.of("cn-filing")).getFirst();
    assertThat(asIfDone.counted()).isEmpty();
    assertThat(asIfDone.multiplier()).isEqualTo(Factor.ONE);
  }

  @Test
  void beforeAQuestionIsAnsweredNothingIsSaid() {
    Applicability none = Applicability.of(many(3), Answers.NONE, Set.of(), TODAY);
    assertThat(Pressure.of(none, Set.of())).isEmpty();
  }

  @Test
  void aLawToComeRaisesFromItsMonthOn() {
    LocalDate later = TODAY.plusMonths(5).plusDays(3);
    var law = rules(obligation("now", TODAY, null), obligation("later", later, null));
    var pressure = Pressure.of(Applicability.of(law, YES, Set.of(), TODAY), Set.of()).getFirst();

    assertThat(pressure.multiplier()).isEqualTo(new Factor(1.1, 1.5));
    assertThat(pressure.rises()).hasSize(1);
    assertThat(pressure.rises().getFirst().fromMonth()).isEqualTo(6);
    // Both open: 1.2 to 2, and the two independent factors make that interval.
    Factor factor = pressure.rises().getFirst().factor();
    assertThat(pressure.multiplier().middle() * factor.middle())
        .isCloseTo(Math.sqrt(1.2 * 2), within(1e-12));
    double half = Math.hypot(Math.log(1.5 / 1.1) / 2, Math.log(factor.high() / factor.low()) / 2);
    assertThat(half).isCloseTo(Math.log(2 / 1.2) / 2, within(1e-12));
    assertThat(
            Pressure.of(Applicability.of(law, YES, Set.of("later"), TODAY), Set.of())
                .getFirst()
                .rises())
        .isEmpty();
  }
}
