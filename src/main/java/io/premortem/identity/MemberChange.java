package io.premortem.identity;

/** What became of a change of members. */
public enum MemberChange {
  DONE,
  /** No such member. */
  UNKNOWN,
  /** The tenant would be without an owner. */
  LAST_OWNER
}
