package io.premortem.risk.engine;

import java.util.List;

/**
 * A cause of death or of damage that strikes at random, as a Poisson process; a cause that is not
 * terminal can strike again and again.
 *
 * @param id unique among the causes
 * @param area the area of risk it belongs to, such as {@code team}
 * @param hazard strikes per month; drawn once per outer draw and held within 0 to 100
 * @param effect what a strike does
 * @param steps when the hazard changes; each month once, in any order
 */
public record Cause(String id, String area, Distribution hazard, Effect effect, List<Step> steps) {

  public Cause {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /** A cause whose hazard never changes. */
  public Cause(String id, String area, Distribution hazard, Effect effect) {
    this(id, area, hazard, effect, List.of());
  }
}
