package io.premortem.admin.provider;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** A tenant's own identity provider. */
@MessageBundle("provider")
interface ProviderMessages {
  @Message("Sign-in with your own identity provider")
  String title();

  @Message(
      "People with an address at your domain sign in where they sign in for everything else. You decide there who still can.")
  String lead();

  @Message("Sign-in with your own provider")
  String link();

  @Message(
      "Colleagues with an address at your domain sign in with your company's OpenID Connect provider.")
  String linkText();

  @Message("1. Your domain")
  String stepDomain();

  @Message("E-mail domain")
  String domain();

  @Message("What stands after the @, such as acme.com. Each subdomain is a domain of its own.")
  String domainHint();

  @Message("Continue")
  String next();

  @Message("2. Prove that {domain} is yours")
  String stepProof(String domain);

  @Message(
      "Add this TXT record to {domain} itself, where your domain's DNS is managed. It says nothing secret and can go once it was seen.")
  String proofText(String domain);

  @Message("TXT record")
  String record();

  @Message("Look for the record")
  String check();

  @Message(
      "New records take minutes to a few hours to be seen. If your DNS is not on the internet, ask the administrator of this platform to approve the domain.")
  String proofElse();

  @Message("Use another domain")
  String other();

  @Message("Give {domain} up? It must be proved again before it can be used.")
  String otherSure(String domain);

  @Message("3. Connect your provider")
  String stepConnect();

  @Message("{domain} is yours")
  String proved(String domain);

  @Message("Redirect URI")
  String redirect();

  @Message(
      "At your provider, make a client (an app) of the kind “web”, with this redirect URI, and let its ID token carry the person's e-mail address.")
  String redirectText();

  @Message("Issuer URL")
  String issuer();

  @Message("Of your OpenID Connect provider; below it lies /.well-known/openid-configuration.")
  String issuerHint();

  @Message("Client ID")
  String clientId();

  @Message("Client secret")
  String secret();

  @Message("It goes to the sign-in service and is never shown again.")
  String secretHint();

  @Message("Connect")
  String connect();

  @Message("Connected")
  String connected();

  @Message("Since")
  String since();

  @Message("New client secret")
  String newSecret();

  @Message("Change the secret")
  String changeSecret();

  @Message("What your colleagues see")
  String whatNow();

  @Message(
      "Whoever has no account yet types an address at {domain} on the sign-in page, and goes on to your provider. Nobody becomes a member that way: invite people as before.")
  String newcomers(String domain);

  @Message(
      "Whoever has a password here already keeps it. To join an account to your provider, the person confirms it with that password or by e-mail.")
  String oldAccounts();

  @Message("Try it in a private window before you close this one.")
  String tryIt();

  @Message("Disconnect")
  String disconnect();

  @Message(
      "The provider is removed and nobody is sent there any more. Colleagues who have no password here cannot sign in until they have set one.")
  String disconnectText();

  @Message("Disconnect? Colleagues without a password here cannot sign in afterwards.")
  String disconnectSure();

  @Message("The domain is noted; prove it next.")
  String claimed();

  @Message("The domain is yours. Connect your provider next.")
  String provedNow();

  @Message("The domain is given up.")
  String released();

  @Message("Your provider is connected.")
  String connectedNow();

  @Message("The secret is changed.")
  String secretChanged();

  @Message("Your provider is disconnected.")
  String disconnected();

  @Message("Write one domain, such as acme.com.")
  String badDomain();

  @Message("Anybody can have an address there. Write a domain that belongs to your company.")
  String publicDomain();

  @Message(
      "Another organization uses this domain already. Choose another, or ask the administrator of this platform.")
  String domainInUse();

  @Message(
      "The record is not there, or not to be seen yet. Check its text, and try again in some minutes.")
  String noRecord();

  @Message(
      "Nobody answers for this domain's DNS. Try again in a moment, or ask the administrator of this platform to approve the domain.")
  String dnsAway();

  @Message("Prove the domain first.")
  String notProved();

  @Message(
      "Write an address that begins with https://, without a query, such as https://login.acme.com.")
  String badIssuer();

  @Message("This address is not on the internet. Write one that the internet reaches.")
  String privateIssuer();

  @Message(
      "There is no discovery document at this issuer. Check the address: below it must lie /.well-known/openid-configuration, reachable without a redirect.")
  String issuerAway();

  @Message(
      "The discovery document names another issuer. Copy the issuer exactly as the document has it.")
  String otherIssuer();

  @Message(
      "The discovery document lacks issuer, authorization_endpoint, token_endpoint or jwks_uri, or one of them is not an https address on the internet. Ask whoever runs the provider.")
  String badEndpoints();

  @Message("Write the client ID that your provider gave to this application.")
  String badClient();

  @Message("Write the client's secret.")
  String noSecret();

  @Message("A provider is connected. Disconnect it first.")
  String alreadyConnected();

  @Message("No provider is connected; there is nothing to change.")
  String notConnected();

  @Message(
      "The sign-in service did not do its part, so nothing has changed. Try again in a moment.")
  String keycloakAway();

  @Message("Own identity provider")
  String adminTitle();

  @Message("State")
  String state();

  @Message("Waits for proof")
  String waits();

  @Message("Domain proved")
  String isProved();

  @Message("Approve the domain")
  String approve();

  @Message(
      "The owner has not proved this domain by DNS. Approve it only if you know that it is the company's: new accounts at the domain are sent to the provider that the owner names.")
  String approveText();

  @Message("Let this tenant speak for {domain}?")
  String approveSure(String domain);

  @Message("{domain} is approved.")
  String approved(String domain);

  @Message("Sign-in with your own identity provider: {what}")
  String letterSubject(String what);

  @Message(
      "{name} changed how people with an address at your domain sign in: {what} If this surprises you, look at {url} and at the audit log.")
  String letter(String name, String what, String url);
}
