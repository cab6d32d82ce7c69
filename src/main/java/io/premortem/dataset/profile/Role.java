package io.premortem.dataset.profile;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column is for. */
public enum Role {
  FEATURE,
  /** What a model is to predict. */
  TARGET,
  /** Names rows and explains nothing. */
  IDENTIFIER,
  /** When what the row tells of happened. */
  DATE,
  /** Money. */
  AMOUNT,
  /** Left out when the file is imported. */
  IGNORE;

  /** The name that the API speaks: lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> of(String id) {
    return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
  }
}
