package io.premortem.inference;

import io.premortem.inference.runtime.OnnxSessions;
import io.premortem.lab.ModelDeploying;
import io.premortem.lab.Models;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gets a version ready before it goes live: until its session is open, calls go on at the version
 * before it; if it cannot be opened, that one stays.
 */
@ApplicationScoped
class Promotion {
  private final Models models;
  private final OnnxSessions sessions;
  private final Profiles profiles;

  Promotion(Models models, OnnxSessions sessions, Profiles profiles) {
    this.models = models;
    this.sessions = sessions;
    this.profiles = profiles;
  }

  void ready(@Observes ModelDeploying event) {
    var model = event.model();
    sessions.warm(
        TenantScope.requireTenant(), model.id(), () -> models.onnx(model.id()).orElseThrow());
    profiles.ensure(model);
  }
}
