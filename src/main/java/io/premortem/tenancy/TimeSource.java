package io.premortem.tenancy;

import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The application's one clock, so that tests can hold it still. */
class TimeSource {
  @Produces
  Clock clock() {
    return Clock.systemUTC();
  }
}
