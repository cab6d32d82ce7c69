package io.premortem.risk.movement;

/** What can move the survival of a company between two reports. */
public enum Reason {
  /** Figures measured from data sets. */
  DATA,
  /** What people have answered and declared. */
  ANSWERS,
  /** What has been done since. */
  MEASURES,
  /** The rules of law that we know of. */
  LAW,
  /** The knowledge base. */
  KNOWLEDGE,
  /** Days that have passed: laws to come are nearer. */
  TIME,
  /** Changes that only make sense together, taken as one. */
  TOGETHER,
  /** The engine, and how it was run: seed, trials, shared shock. */
  ENGINE
}
