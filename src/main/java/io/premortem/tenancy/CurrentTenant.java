package io.premortem.tenancy;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** The tenant that the request's path names, set once, after identity has agreed. */
@RequestScoped
public class CurrentTenant {
  private String alias;

  public Optional<String> alias() {
    return Optional.ofNullable(alias);
  }

  /**
   * @throws IllegalStateException if the request already has another tenant
   */
  public void enter(String tenant) {
    if (alias != null && !alias.equals(tenant)) {
      throw new IllegalStateException("a request serves one tenant");
    }
    alias = tenant;
  }
}
