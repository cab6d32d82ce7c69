package io.premortem.risk.knowledge;

import java.util.Optional;
import java.util.regex.Pattern;

/** Earlier versions of files on the class path, each in a folder of its own. */
public final class Archive {
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z.-]{1,40}");

  private Archive() {}

  /**
   * Where a version is kept: {@code <root>archive/<version>/}, with an index; empty when it is not.
   *
   * @param root folder of the version of today, from the root of the class path, with slashes at
   *     both ends
   */
  public static Optional<String> folder(String root, String version) {
    String folder = root + "archive/" + version + "/";
    return VERSION.matcher(version).matches()
            && Archive.class.getResource(folder + "index.yaml") != null
        ? Optional.of(folder)
        : Optional.empty();
  }
}
