package io.premortem.identity;

import io.premortem.tenancy.Organization;

/** What became of a wish for a new tenant. */
public sealed interface TenantResult {

  /**
   * It is there, in Keycloak and here, and its owner is invited.
   *
   * @param token of the owner's invitation
   */
  record Created(Organization organization, Invitation invitation, String token)
      implements TenantResult {}

  /** Nothing was made: the alias is another's, here or in Keycloak. */
  record Taken() implements TenantResult {}

  /** Nothing was made, or nothing is left of it: Keycloak did not do its part. */
  record KeycloakFailed() implements TenantResult {}
}
