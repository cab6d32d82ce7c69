package io.premortem.local;

import java.util.Locale;

/** Whether a wanted port is free. */
public final class PortCheck {
  private PortCheck() {}

  /**
   * Passes when nothing answers on the port.
   *
   * @param service who wants the port, for the message
   * @param setting the configuration property that chooses another port
   * @throws LocalProblem when a program has the port, naming it where the system tells
   */
  public static void requireFree(int port, String service, String setting) throws LocalProblem {
    requireFree(port, service, setting, LocalConsole.standard());
  }

  static void requireFree(int port, String service, String setting, LocalConsole console)
      throws LocalProblem {
    if (Ports.inUse(port)) {
      throw console.problem(
          "port-in-use", String.valueOf(port), service, variable(setting) + "=" + (port + 1));
    }
  }

  /** The environment variable of a configuration property, as MicroProfile Config maps it. */
  static String variable(String setting) {
    return setting.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
