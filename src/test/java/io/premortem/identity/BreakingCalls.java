package io.premortem.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Vetoed;
import org.eclipse.microprofile.config.ConfigProvider;

/** Keycloak that fails once, at the call that changes something for the n-th time. */
@Vetoed
public class BreakingCalls extends KeycloakCalls {
  private int left;
  private boolean broke;

  public BreakingCalls(int at) {
    super(
        new ObjectMapper(),
        setting("quarkus.oidc.auth-server-url"),
        setting("quarkus.oidc.client-id"),
        setting("quarkus.oidc.credentials.secret"));
    this.left = at;
  }

  /** Whether there was an n-th change at all. */
  public boolean broke() {
    return broke;
  }

  @Override
  public Answer call(String method, String path, Object body) {
    if (!method.equals("GET") && left-- == 1) {
      broke = true;
      throw new KeycloakException("broken at " + method + " " + path);
    }
    return super.call(method, path, body);
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
