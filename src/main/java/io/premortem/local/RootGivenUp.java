package io.premortem.local;

import java.io.IOException;
import java.util.List;

/**
 * PostgreSQL does not run as root. A machine where everybody is root (a container, a build server)
 * runs it in a user namespace, where the same user has no rights and no name.
 */
final class RootGivenUp {
  private static final List<String> PREFIX = List.of("unshare", "-U");

  private RootGivenUp() {}

  /** What to put before a command of PostgreSQL. */
  static List<String> prefix(LocalConsole console)
      throws IOException, InterruptedException, LocalProblem {
    boolean root =
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("user.name").equals("root");
    if (!root) {
      return List.of();
    }
    if (!works()) {
      throw console.problem("root-refused");
    }
    return PREFIX;
  }

  private static boolean works() throws InterruptedException {
    try {
      return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
