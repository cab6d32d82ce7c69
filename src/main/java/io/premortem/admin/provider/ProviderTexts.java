package io.premortem.admin.provider;

import io.premortem.identity.provider.ProviderFault;

/** What went wrong, and what to do about it, in words. */
final class ProviderTexts {
  private ProviderTexts() {}

  static String of(ProviderFault fault, ProviderMessages text) {
    return switch (fault) {
      case BAD_DOMAIN -> text.badDomain();
      case PUBLIC_DOMAIN -> text.publicDomain();
      case DOMAIN_IN_USE -> text.domainInUse();
      case NO_RECORD -> text.noRecord();
      case DNS_AWAY -> text.dnsAway();
      case NOT_PROVED -> text.notProved();
      case BAD_ISSUER -> text.badIssuer();
      case PRIVATE_ISSUER -> text.privateIssuer();
      case ISSUER_AWAY -> text.issuerAway();
      case OTHER_ISSUER -> text.otherIssuer();
      case BAD_ENDPOINTS -> text.badEndpoints();
      case BAD_CLIENT -> text.badClient();
      case NO_SECRET -> text.noSecret();
      case CONNECTED -> text.alreadyConnected();
      case NOT_CONNECTED -> text.notConnected();
      case KEYCLOAK_AWAY -> text.keycloakAway();
    };
  }
}
