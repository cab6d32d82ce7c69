package io.premortem.identity.provider;

/** What became of a wish about the tenant's identity provider. */
public sealed interface ProviderResult {

  record Done() implements ProviderResult {}

  /** Nothing has changed, here or in Keycloak. */
  record Refused(ProviderFault fault) implements ProviderResult {}
}
