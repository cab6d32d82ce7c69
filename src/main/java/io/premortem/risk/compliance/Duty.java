package io.premortem.risk.compliance;

import java.time.LocalDate;
import java.util.List;

/**
 * An obligation as it stands for one company.
 *
 * @param effective first day in force for this company
 * @param inForce whether that day has come
 * @param fromMonth month of a simulation that starts today in which it is first in force, from 1
 * @param reasons the answers that made it apply
 * @param missing questions whose answers would decide whether it applies; empty when it does
 */
public record Duty(
    Obligation obligation,
    Status status,
    LocalDate effective,
    boolean inForce,
    int fromMonth,
    List<Reason> reasons,
    List<String> missing) {

  /** What is left to do. */
  public enum Status {
    /** In force, not done. */
    OPEN,
    /** Applies later, not done. */
    COMING,
    /** The answers do not yet say whether it applies. */
    UNDECIDED,
    /** Done, as the company says. */
    DONE
  }
}
