package io.premortem.risk.compliance;

import io.premortem.risk.compliance.Duty.Status;
import io.premortem.risk.compliance.Verdict.Truth;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which obligations apply to a company.
 *
 * @param asOf the day it was asked
 * @param begun whether any question has been answered; when not, nothing is known
 * @param causes ids of the causes that any obligation of the rules names, in alphabetical order
 * @param duties those that apply or may apply, in the order of the rules
 */
public record Applicability(LocalDate asOf, boolean begun, List<String> causes, List<Duty> duties) {

  public Applicability {
    causes = List.copyOf(causes);
    duties = List.copyOf(duties);
  }

  /** Nobody has answered a question. */
  public static Applicability unknown(LocalDate asOf) {
    return new Applicability(asOf, false, List.of(), List.of());
  }

  /**
   * @param answers valid ones; see {@link Questionnaire#faults}
   * @param done ids of the obligations that have been met
   */
  public static Applicability of(Rules rules, Answers answers, Set<String> done, LocalDate asOf) {
    return new Applicability(
        asOf,
        !answers.isEmpty(),
        causes(rules),
        rules.obligations().stream()
            .flatMap(obligation -> duty(obligation, answers, done, asOf).stream())
            .toList());
  }

  public Stream<Duty> with(Status status) {
    return duties.stream().filter(duty -> duty.status() == status);
  }

  private static List<String> causes(Rules rules) {
    return rules.obligations().stream()
        .flatMap(obligation -> obligation.pressures().stream())
        .map(Obligation.Contribution::cause)
        .distinct()
        .sorted()
        .toList();
  }

  private static Optional<Duty> duty(
      Obligation obligation, Answers answers, Set<String> done, LocalDate asOf) {
    Verdict verdict = obligation.when().test(answers);
    if (verdict.truth() == Truth.FALSE) {
      return Optional.empty();
    }
    LocalDate effective = effective(obligation, answers);
    boolean inForce = !asOf.isBefore(effective);
    boolean met = done.contains(obligation.id());
    return Optional.of(
        new Duty(
            obligation,
            status(verdict.truth(), met, inForce),
            effective,
            inForce,
            inForce ? 1 : (int) ChronoUnit.MONTHS.between(asOf, effective) + 1,
            Reason.joined(verdict.reasons()),
            verdict.missing()));
  }

  private static Status status(Truth applies, boolean met, boolean inForce) {
    if (met) {
      return Status.DONE;
    }
    if (applies == Truth.UNKNOWN) {
      return Status.UNDECIDED;
    }
    return inForce ? Status.OPEN : Status.COMING;
  }

  // A deferral has to be earned by an answer: without one the earlier day counts.
  private static LocalDate effective(Obligation obligation, Answers answers) {
    Obligation.Deferral deferral = obligation.deferral();
    return deferral != null && deferral.when().test(answers).truth() == Truth.TRUE
        ? deferral.effective()
        : obligation.effective();
  }
}
