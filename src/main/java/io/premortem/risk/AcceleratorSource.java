package io.premortem.risk;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads the kinds of GPU once. */
class AcceleratorSource {
  @Produces
  @Singleton
  Accelerators accelerators() {
    return Accelerators.load();
  }
}
