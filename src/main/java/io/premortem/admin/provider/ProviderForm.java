package io.premortem.admin.provider;

import io.premortem.identity.provider.ProviderDraft;
import jakarta.ws.rs.FormParam;

/** What an owner typed; the secret is never shown again, not even in a form that was refused. */
public class ProviderForm {
  @FormParam("domain")
  String domain = "";

  @FormParam("issuer")
  String issuer = "";

  @FormParam("clientId")
  String clientId = "";

  @FormParam("secret")
  String secret = "";

  ProviderDraft draft() {
    return new ProviderDraft(issuer, clientId, secret);
  }

  public String getDomain() {
    return domain;
  }

  public String getIssuer() {
    return issuer;
  }

  public String getClientId() {
    return clientId;
  }
}
