package io.premortem.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Links in letters. A request says by itself under which name it came, so whoever makes it could
 * put another name into somebody else's letter; the setting {@code premortem.public-url} cannot be
 * forged.
 */
@ApplicationScoped
public class PublicAddress {
  private final Optional<URI> configured;

  PublicAddress(@ConfigProperty(name = "premortem.public-url") Optional<URI> configured) {
    this.configured = configured;
  }

  /** For a letter that the caller asked for: where nothing is configured, the caller's own name. */
  public String of(String path, UriInfo request) {
    return configured.orElseGet(request::getBaseUri).resolve(path).toString();
  }

  /** For a letter that a stranger sets off: where nothing is configured, the path alone. */
  public String orPath(String path) {
    return configured.map(address -> address.resolve(path).toString()).orElse(path);
  }
}
