package io.premortem.identity;

import java.util.Arrays;
import java.util.Optional;

/** What an API key may be used for. */
public enum KeyScope {
  PREDICT("predict"),
  UPLOAD("upload"),
  READ_REPORTS("read-reports");

  private final String id;

  KeyScope(String id) {
    this.id = id;
  }

  /** As the API and the database write it. */
  public String id() {
    return id;
  }

  public static Optional<KeyScope> of(String id) {
    return Arrays.stream(values()).filter(scope -> scope.id.equals(id)).findFirst();
  }
}
