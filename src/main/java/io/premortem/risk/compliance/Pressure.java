package io.premortem.risk.compliance;

import io.premortem.risk.compliance.Duty.Status;
import io.premortem.risk.compliance.Obligation.Contribution;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What open obligations do to the hazard of one cause.
 *
 * @param cause id
 * @param multiplier of its hazard from month 1 on
 * @param counted open obligations in force that raise it
 * @param undecided obligations in force that may apply: they widen the multiplier
 */
public record Pressure(String cause, Factor multiplier, List<Duty> counted, List<Duty> undecided) {

  /** Open obligations together raise a hazard to this at most; judgement. */
  public static final double MOST = 3;

  /**
   * One for each cause that an obligation of the rules names; none before a question has been
   * answered.
   *
   * @param answered ids of the indicators that have an answer: what they ask for is not counted
   *     twice
   */
  public static List<Pressure> of(Applicability applicability, Set<String> answered) {
    if (!applicability.begun()) {
      return List.of();
    }
    List<Duty> duties =
        applicability.duties().stream()
            .filter(Duty::inForce)
            .filter(duty -> !answered.contains(String.valueOf(duty.obligation().askedBy())))
            .toList();
    return applicability.causes().stream().map(cause -> on(cause, duties)).toList();
  }

  private static Pressure on(String cause, List<Duty> duties) {
    List<Duty> counted = naming(cause, Status.OPEN, duties);
    List<Duty> undecided = naming(cause, Status.UNDECIDED, duties);
    Factor open =
        new Factor(
            capped(1 + excess(cause, counted, Factor::low)),
            capped(1 + excess(cause, counted, Factor::high)));
    double most = capped(open.middle() + excess(cause, undecided, Factor::middle));
    return new Pressure(cause, open.widened(Math.sqrt(most / open.middle())), counted, undecided);
  }

  private static double capped(double multiplier) {
    return Math.min(multiplier, MOST);
  }

  private static List<Duty> naming(String cause, Status status, List<Duty> duties) {
    return duties.stream()
        .filter(duty -> duty.status() == status)
        .filter(duty -> factors(cause, duty).findAny().isPresent())
        .toList();
  }

  // Excesses add: ten open duties are ten more ways to be fined, not a power of one.
  private static double excess(String cause, List<Duty> duties, Function<Factor, Double> end) {
    return duties.stream()
        .flatMap(duty -> factors(cause, duty))
        .mapToDouble(factor -> end.apply(factor) - 1)
        .sum();
  }

  private static Stream<Factor> factors(String cause, Duty duty) {
    return duty.obligation().pressures().stream()
        .filter(part -> part.cause().equals(cause))
        .map(Contribution::multiplier);
  }
}
