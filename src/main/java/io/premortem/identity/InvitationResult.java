package io.premortem.identity;

/** What became of an invitation. */
public sealed interface InvitationResult {

  /**
   * The letter can be sent.
   *
   * @param token for the letter's link; nobody can read it back later
   */
  record Invited(Invitation invitation, String token) implements InvitationResult {}

  /** The person is a member already. */
  record AlreadyMember() implements InvitationResult {}

  /** As many members and open invitations as the tenant may have. */
  record Full(int members) implements InvitationResult {}
}
