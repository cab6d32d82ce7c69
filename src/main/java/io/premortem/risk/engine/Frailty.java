package io.premortem.risk.engine;

import java.util.Set;

/**
 * A shared shock, one number Z per trial, lognormal with mean 1: it multiplies the hazards of the
 * chosen areas and divides the odds that a raise closes, so that bad years are bad all round.
 *
 * @param sd standard deviation of ln Z, 0 to 3; 0 is exact independence
 * @param areas whose hazards are scaled
 */
public record Frailty(double sd, Set<String> areas) {

  /** Independent causes. */
  public static final Frailty NONE = new Frailty(0, Set.of());

  public Frailty {
    areas = areas == null ? Set.of() : Set.copyOf(areas);
  }

  public boolean isOff() {
    return sd == 0;
  }
}
