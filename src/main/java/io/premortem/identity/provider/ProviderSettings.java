package io.premortem.identity.provider;

import io.premortem.identity.KeycloakOrganizations;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** How Keycloak is to treat a tenant's provider, in Keycloak's own words. */
final class ProviderSettings {
  private ProviderSettings() {}

  static Map<String, String> of(String domain, Discovery found, ProviderDraft draft) {
    var settings = new TreeMap<String, String>();
    settings.put(KeycloakOrganizations.MARK, KeycloakOrganizations.MAKER);
    settings.put("clientId", draft.clientId().strip());
    settings.put("clientSecret", draft.secret().strip());
    settings.put("clientAuthMethod", found.clientAuthentication());
    settings.put("defaultScope", "openid email profile");
    settings.put("pkceEnabled", "true");
    settings.put("pkceMethod", "S256");
    settings.putAll(endpoints(found));
    settings.putAll(limits(domain));
    return settings;
  }

  private static Map<String, String> endpoints(Discovery found) {
    return Map.of(
        "issuer", found.issuer().toString(),
        "authorizationUrl", found.authorization().toString(),
        "tokenUrl", found.token().toString(),
        "jwksUrl", found.keys().toString(),
        "useJwksUrl", "true",
        "validateSignature", "true");
  }

  /** Whom the provider may speak of: decision 15. */
  private static Map<String, String> limits(String domain) {
    var limits = new TreeMap<String, String>();
    limits.put("kc.org.domain", domain);
    limits.put("kc.org.broker.redirect.mode.email-matches", "true");
    // Strangers must not read the tenants' names off the sign-in page.
    limits.put("kc.org.broker.login.hide-when-org-unknown", "true");
    // Keycloak looks at the domain only where sign-in began with an address; this holds always,
    // provided that the address comes from the signed token alone.
    limits.put("filteredByClaim", "true");
    limits.put("claimFilterName", "email");
    limits.put("claimFilterValue", "(?i)[^@\\s]+@" + Pattern.quote(domain));
    limits.put("disableUserInfo", "true");
    // Once in, an account's address is not the provider's to change.
    limits.put("syncMode", "IMPORT");
    return limits;
  }
}
