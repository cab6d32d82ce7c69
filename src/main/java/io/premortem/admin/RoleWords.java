package io.premortem.admin;

import io.premortem.identity.Role;
import io.premortem.web.Language;

/** What roles are called. */
public final class RoleWords {
  private RoleWords() {}

  public static String of(Role role, Language language) {
    return of(role, language.messages(MemberMessages.class));
  }

  static String of(Role role, MemberMessages words) {
    return switch (role) {
      case OWNER -> words.owner();
      case MEMBER -> words.member();
      case VIEWER -> words.viewer();
    };
  }
}
