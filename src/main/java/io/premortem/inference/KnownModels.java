package io.premortem.inference;

import io.premortem.lab.Model;
import io.premortem.lab.ModelStageChanged;
import io.premortem.lab.Models;
import io.premortem.tenancy.Recent;
import io.premortem.tenancy.TenantScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import java.util.UUID;

/** Versions that are asked often, read at most every {@link Recent#LIFE} each. */
@ApplicationScoped
class KnownModels {
  /** A version with its evaluation may take a megabyte. */
  private static final int REMEMBERED = 200;

  private final Models models;
  private final Recent<Asked, Known> recent = new Recent<>(REMEMBERED);

  KnownModels(Models models) {
    this.models = models;
  }

  /** A version of a tenant: another tenant's id finds nothing here either. */
  private record Asked(String tenant, UUID version) {}

  /**
   * @param live which version of its name is live; null when none is
   */
  record Known(Model version, Model live) {}

  Optional<Known> find(UUID id) {
    return recent.get(new Asked(TenantScope.requireTenant(), id), () -> read(id));
  }

  private Optional<Known> read(UUID id) {
    return QuarkusTransaction.joiningExisting()
        .call(
            () ->
                models
                    .find(id)
                    .map(version -> new Known(version, models.live(version.name()).orElse(null))));
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ModelStageChanged event) {
    recent.forgetAll();
  }
}
