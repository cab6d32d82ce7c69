package io.premortem.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keycloak's command line, as its own start script puts it together, on this JVM's Java. */
final class KeycloakCommand {
  // A laptop's Keycloak: little memory, and quick to start rather than fast under load.
  private static final List<String> JVM =
      List.of(
          "-Xms64m",
          "-Xmx512m",
          "-XX:MaxMetaspaceSize=256m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dfile.encoding=UTF-8",
          "-Duser.language=en",
          "-Duser.country=US",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

  private KeycloakCommand() {}

  static List<String> of(Path home, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.add("-Dkc.home.dir=" + home);
    command.add("-cp");
    command.add(home.resolve("lib").resolve("quarkus-run.jar").toString());
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    return command;
  }
}
