package io.premortem.lab.learn.encode;

/** How a kind of learner likes its inputs. */
public enum View {
  /** Numbers as they are, missing ones left missing; codes; the few commonest levels. */
  TREES,
  /** Numbers scaled, with their gaps marked; levels; codes. */
  LINEAR,
  /** As {@link #LINEAR}, and each number in pieces between its quantiles. */
  PIECES
}
