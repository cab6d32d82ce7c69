package io.premortem.report.blind;

/** Who assesses. */
public enum Side {
  FOUNDER,
  INVESTOR;

  Side other() {
    return this == FOUNDER ? INVESTOR : FOUNDER;
  }
}
