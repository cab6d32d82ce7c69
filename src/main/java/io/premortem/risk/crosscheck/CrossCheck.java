package io.premortem.risk.crosscheck;

import io.premortem.risk.Assessment;
import java.util.List;
import java.util.Map;

/**
 * An assessment held against its evidence today.
 *
 * @param credibilities chance that each answer holds, by indicator id
 * @param measured what the data say, by indicator id
 */
public record CrossCheck(
    Assessment assessment,
    Map<String, Double> credibilities,
    Map<String, MeasuredAnswer> measured,
    List<Contradiction> contradictions) {

  /** What keeps the report from being shared. */
  public List<Contradiction> blocking() {
    return contradictions.stream().filter(Contradiction::blocks).toList();
  }
}
