package io.premortem.identity;

import jakarta.ws.rs.ForbiddenException;

/** A member asks for something of a suspended tenant; nobody else learns that it is there. */
public final class SuspendedException extends ForbiddenException {
  private final String organization;

  SuspendedException(String organization) {
    this.organization = organization;
  }

  /** The tenant's name. */
  public String organization() {
    return organization;
  }
}
