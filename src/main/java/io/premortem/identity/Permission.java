package io.premortem.identity;

/** What an endpoint asks of its caller. */
public enum Permission {
  /** Any signed-in person or machine, outside a tenant. */
  SIGNED_IN,
  /** Read what a tenant has. */
  VIEW,
  /** Add to it and change it. */
  EDIT,
  /** Show it to people outside, and take that back. */
  SHARE,
  /** Members, quotas and the tenant itself. */
  MANAGE,
  /** The platform: tenants, never their content. */
  ADMINISTER
}
