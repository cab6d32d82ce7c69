package io.premortem.risk.engine;

/** How a caller follows a simulation and stops it. Called from the threads that run it. */
public interface Watch {

  /** Nobody watches. */
  Watch NONE = new Watch() {};

  /**
   * @param fraction done, from 0 to 1, never falling
   */
  default void progress(double fraction) {}

  /** Asked every few dozen trials; true stops the simulation. */
  default boolean cancelled() {
    return false;
  }
}
