package io.premortem.report;

import io.premortem.report.nda.Acceptance;
import io.premortem.report.nda.Agreement;
import io.premortem.report.nda.Ndas;
import io.premortem.tenancy.TenantScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The step at which a reader agrees to the NDA or does not; the same for links and for funds. */
@ApplicationScoped
class NdaGate {

  /**
   * What a reader answered.
   *
   * @param accepts whether they agree
   * @param version that they read
   * @param language that they read it in
   * @param name as typed
   * @param email proven; empty for none
   */
  record Reply(boolean accepts, int version, String language, String name, String email) {}

  /** What becomes of it. */
  sealed interface Outcome {
    /** The way is free, for this viewer. */
    record Accepted(String viewer) implements Outcome {}

    record Declined() implements Outcome {}

    /** A name is missing. */
    record NoName() implements Outcome {}

    /** Another version is in force by now. */
    record Changed() implements Outcome {}
  }

  private final Ndas ndas;
  private final TurnedAway turnedAway;
  private final ShareAlerts alerts;
  private final TenantScope scope;

  NdaGate(Ndas ndas, TurnedAway turnedAway, ShareAlerts alerts, TenantScope scope) {
    this.ndas = ndas;
    this.turnedAway = turnedAway;
    this.alerts = alerts;
    this.scope = scope;
  }

  Outcome answer(
      ShareStore.Place place, SharedReport.NeedsNda asked, Reply reply, String userAgent) {
    if (!reply.accepts()) {
      turnedAway.tell(place, TurnedAway.NDA_DECLINED, asked.viewer(), userAgent);
      return new Outcome.Declined();
    }
    Optional<String> name = Ndas.name(reply.name());
    if (name.isEmpty()) {
      return new Outcome.NoName();
    }
    // What is proven stands behind a dot; a typed name must not look like it.
    String viewer = asked.viewer().isEmpty() ? name.get().replace('·', '-') : asked.viewer();
    var agreement =
        new Agreement(
            asked.share(),
            asked.report(),
            Integer.toString(asked.number()),
            asked.hash(),
            reply.version(),
            reply.language(),
            name.get(),
            viewer,
            reply.email());
    Optional<Acceptance> accepted = scope.call(place.tenant(), () -> ndas.accept(agreement));
    accepted.ifPresent(given -> alerts.accepted(place, asked.company(), given));
    return accepted.isPresent() ? new Outcome.Accepted(viewer) : new Outcome.Changed();
  }
}
