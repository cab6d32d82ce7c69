package io.premortem.identity.provider;

/** Why nothing has changed. */
public enum ProviderFault {
  /** No domain at all. */
  BAD_DOMAIN("domain"),
  /** Anybody can have an address there. */
  PUBLIC_DOMAIN("domain"),
  /** Another tenant has proved it, or Keycloak has it for another organization. */
  DOMAIN_IN_USE("domain"),
  /** The TXT record is not there, or not yet. */
  NO_RECORD("domain"),
  /** The domain's records cannot be asked for. */
  DNS_AWAY("domain"),
  /** Not proved, or no domain yet. */
  NOT_PROVED("domain"),
  /** No https address. */
  BAD_ISSUER("issuer"),
  /** An address that the internet does not have. */
  PRIVATE_ISSUER("issuer"),
  /** No answer, or another one than a discovery document. */
  ISSUER_AWAY("issuer"),
  /** The document says that it belongs to another issuer. */
  OTHER_ISSUER("issuer"),
  /** The document lacks an endpoint, or has one that we do not call. */
  BAD_ENDPOINTS("issuer"),
  BAD_CLIENT("clientId"),
  NO_SECRET("secret"),
  /** It must be disconnected first. */
  CONNECTED(null),
  /** There is none to change. */
  NOT_CONNECTED(null),
  KEYCLOAK_AWAY(null);

  private final String field;

  ProviderFault(String field) {
    this.field = field;
  }

  /** Name of the form's field that is to blame; null where none is. */
  public String field() {
    return field;
  }
}
