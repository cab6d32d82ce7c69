package io.premortem.report.signoff;

/** What became of a wish to change the rule. */
public enum TwoPersonChange {
  /** It holds from now on. */
  ON,
  /** It holds no more. */
  OFF,
  /** A second person has to agree. */
  ASKED,
  /** There are not two people who may share. */
  TOO_FEW,
  /** It is so already, or whoever asked cannot agree as well. */
  NOTHING
}
