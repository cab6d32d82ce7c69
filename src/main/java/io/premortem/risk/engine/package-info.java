/**
 * The competing-risks cash simulation: {@link io.premortem.risk.engine.Simulation} in, {@link
 * io.premortem.risk.engine.SimulationResult} out; pure Java, described in {@code
 * docs/methods/risk.md}.
 */
package io.premortem.risk.engine;
