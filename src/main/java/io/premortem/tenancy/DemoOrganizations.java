package io.premortem.tenancy;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On a laptop, two companies and a fund, so that there is something to look at. */
@ApplicationScoped
class DemoOrganizations {
  private final Organizations organizations;
  private final boolean demo;

  DemoOrganizations(
      Organizations organizations, @ConfigProperty(name = "premortem.demo") boolean demo) {
    this.organizations = organizations;
    this.demo = demo;
  }

  void seed(@Observes @Priority(1000) StartupEvent event) {
    if (demo) {
      seed("acme", "Acme AI", Organization.Kind.COMPANY);
      seed("beta", "Beta Models", Organization.Kind.COMPANY);
      seed("fund", "Northwind Fund", Organization.Kind.FUND);
    }
  }

  private void seed(String alias, String name, Organization.Kind kind) {
    if (organizations.find(alias).isEmpty()) {
      organizations.create(alias, name, kind, true, "system");
    }
  }
}
