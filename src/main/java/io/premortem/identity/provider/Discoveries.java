package io.premortem.identity.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Fetches a provider's discovery document, from where somebody outside says that it is. */
@ApplicationScoped
class Discoveries {
  private static final Logger LOG = Logger.getLogger(Discoveries.class);
  private static final String DOCUMENT = "/.well-known/openid-configuration";
  private static final long MOST_BYTES = 100_000;
  private static final long PATIENCE_SECONDS = 8;
  private static final int OK = 200;

  /** What was found, or what is wrong with the issuer. */
  sealed interface Found {
    record Document(Discovery discovery) implements Found {}

    record Nothing(ProviderFault fault) implements Found {}
  }

  // A redirect would lead past the check of the address.
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(3))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final OutgoingAddresses addresses;
  private final ObjectMapper json;

  Discoveries(OutgoingAddresses addresses, ObjectMapper json) {
    this.addresses = addresses;
    this.json = json;
  }

  Found find(String issuer) {
    var address = address(issuer);
    if (address.isEmpty()) {
      return new Found.Nothing(ProviderFault.BAD_ISSUER);
    }
    var fault = addresses.fault(address.get());
    if (fault.isPresent()) {
      return new Found.Nothing(fault.get());
    }
    return fetch(URI.create(bare(address.get()) + DOCUMENT))
        .map(text -> read(text, address.get()))
        .orElseGet(() -> new Found.Nothing(ProviderFault.ISSUER_AWAY));
  }

  private Found read(String text, URI typed) {
    try {
      var discovery = Discovery.of(json.readTree(text));
      if (discovery.isEmpty()) {
        return new Found.Nothing(ProviderFault.BAD_ENDPOINTS);
      }
      if (!bare(discovery.get().issuer()).equals(bare(typed))) {
        return new Found.Nothing(ProviderFault.OTHER_ISSUER);
      }
      // Keycloak will call these.
      return discovery.get().endpoints().allMatch(endpoint -> addresses.fault(endpoint).isEmpty())
          ? new Found.Document(discovery.get())
          : new Found.Nothing(ProviderFault.BAD_ENDPOINTS);
    } catch (JsonProcessingException e) {
      return new Found.Nothing(ProviderFault.ISSUER_AWAY);
    }
  }

  /** The document's text; empty if there was none, or no end of it. */
  private Optional<String> fetch(URI address) {
    var request = HttpRequest.newBuilder(address).header("Accept", "application/json").build();
    var answer =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
    try {
      var response = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return response.statusCode() == OK ? Optional.of(response.body()) : Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException | TimeoutException e) {
      LOG.infof("no discovery document at %s: %s", address, e);
      answer.cancel(true);
      return Optional.empty();
    }
  }

  private static Optional<URI> address(String issuer) {
    try {
      return Optional.of(URI.create(issuer.strip()))
          .filter(uri -> uri.getQuery() == null && uri.getFragment() == null);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String bare(URI issuer) {
    return issuer.toString().replaceFirst("/+$", "");
  }
}
