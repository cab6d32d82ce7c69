package io.premortem.risk.plan;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that a company means to do about a risk.
 *
 * @param mitigation id of the measure of the knowledge base that it is; null for one of its own
 * @param owner who sees to it; empty while nobody does
 * @param due null for no date
 * @param cost money, in the currency of the figures; null while it is not known
 * @param proof what shows that it worked; empty while nothing does
 * @param proofLink web address of it; empty for none
 * @param doneOn null while it is not done
 */
public record Action(
    UUID id,
    UUID assessment,
    String title,
    String mitigation,
    String owner,
    LocalDate due,
    Double cost,
    State state,
    String proof,
    String proofLink,
    LocalDate doneOn,
    Instant createdAt) {

  /** How far it is. */
  public enum State {
    @JsonProperty("planned")
    PLANNED,
    @JsonProperty("started")
    STARTED,
    @JsonProperty("done")
    DONE,
    @JsonProperty("dropped")
    DROPPED
  }

  /** Whether its day has passed with work left to do. */
  public boolean overdue(LocalDate today) {
    return due != null && due.isBefore(today) && (state == State.PLANNED || state == State.STARTED);
  }

  /** Whether it is called done and nothing shows it. */
  public boolean unproven() {
    return state == State.DONE && proof.isEmpty() && proofLink.isEmpty();
  }
}
