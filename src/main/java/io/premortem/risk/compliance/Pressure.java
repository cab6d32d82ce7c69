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
 * @param rises when laws to come change the multiplier, in the order of their months
 */
public record Pressure(
    String cause, Factor multiplier, List<Duty> counted, List<Duty> undecided, List<Rise> rises) {

  public Pressure {
    counted = List.copyOf(counted);
    undecided = List.copyOf(undecided);
    rises = List.copyOf(rises);
  }

  /**
   * A law takes effect.
   *
   * @param fromMonth first month of a simulation that starts today in which it holds, from 1
   * @param factor on the pressure of today, not on that of an earlier rise; independent of it
   */
  public record Rise(int fromMonth, Factor factor) {}

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
            .filter(duty -> !answered.contains(String.valueOf(duty.obligation().askedBy())))
            .toList();
    return applicability.causes().stream().map(cause -> on(cause, duties)).toList();
  }

  private static Pressure on(String cause, List<Duty> duties) {
    List<Duty> today = duties.stream().filter(Duty::inForce).toList();
    Factor multiplier = multiplier(cause, today);
    return new Pressure(
        cause,
        multiplier,
        naming(cause, Status.OPEN, today),
        naming(cause, Status.UNDECIDED, today),
        duties.stream()
            .filter(duty -> !duty.inForce() && factors(cause, duty).findAny().isPresent())
            .filter(duty -> duty.status() != Status.DONE)
            .map(Duty::fromMonth)
            .distinct()
            .sorted()
            .map(month -> new Rise(month, multiplier(cause, by(month, duties)).over(multiplier)))
            .toList());
  }

  /** The duties in force by a month; those to come count like open ones then. */
  private static List<Duty> by(int month, List<Duty> duties) {
    return duties.stream().filter(duty -> duty.fromMonth() <= month).toList();
  }

  private static Factor multiplier(String cause, List<Duty> duties) {
    List<Duty> counted =
        Stream.concat(
                naming(cause, Status.OPEN, duties).stream(),
                naming(cause, Status.COMING, duties).stream())
            .toList();
    List<Duty> undecided = naming(cause, Status.UNDECIDED, duties);
    Factor open =
        new Factor(
            capped(1 + excess(cause, counted, Factor::low)),
            capped(1 + excess(cause, counted, Factor::high)));
    double most = capped(open.middle() + excess(cause, undecided, Factor::middle));
    return open.widened(Math.sqrt(most / open.middle()));
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
