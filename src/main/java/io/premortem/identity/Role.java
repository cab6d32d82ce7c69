package io.premortem.identity;

import java.util.EnumSet;
import java.util.Set;

/** A member's role in a tenant. */
public enum Role {
  OWNER(EnumSet.of(Permission.VIEW, Permission.EDIT, Permission.SHARE, Permission.MANAGE)),
  MEMBER(EnumSet.of(Permission.VIEW, Permission.EDIT, Permission.SHARE)),
  VIEWER(EnumSet.of(Permission.VIEW));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = permissions;
  }

  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }
}
