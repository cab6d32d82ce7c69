package io.premortem;

import io.premortem.local.LocalProblem;
import io.premortem.local.LocalServices;
import io.premortem.local.LocalSettings;
import io.premortem.local.PortCheck;
import io.quarkus.runtime.Application;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Gives a run for which no services are configured its own, for as long as the process lives. */
final class LocalRun {
  // The application closes its connections first; a job in hand may take a moment.
  private static final Duration APPLICATION_STOPS_WITHIN = Duration.ofSeconds(15);

  private LocalRun() {}

  static void startIfNeeded() throws LocalProblem, IOException, InterruptedException {
    SmallRyeConfig given = given();
    if (!LocalServices.needed(name -> value(given, name))) {
      return;
    }
    int port = value(given, "quarkus.http.port").map(Integer::parseInt).orElse(8080);
    PortCheck.requireFree(port, "Premortem", "quarkus.http.port");
    LocalServices services = new LocalServices(LocalSettings.from(name -> value(given, name)));
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> stopAfterApplication(services), "local services"));
    Map<String, String> configuration = services.start();
    configuration.forEach(System::setProperty);
    if (value(given, "premortem.demo").isEmpty()) {
      System.setProperty("premortem.demo", "true");
    }
  }

  /**
   * What the person who started us configured; what the application brings along does not count.
   */
  private static SmallRyeConfig given() throws IOException {
    SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addSystemSources();
    Path file = Path.of("config", "application.properties");
    if (Files.isRegularFile(file)) {
      builder.withSources(new PropertiesConfigSource(file.toUri().toURL(), 260));
    }
    return builder.build();
  }

  private static Optional<String> value(SmallRyeConfig given, String name) {
    return given.getOptionalValue(name, String.class);
  }

  private static void stopAfterApplication(LocalServices services) {
    Application running = Application.currentApplication();
    if (running != null) {
      try {
        Thread.ofVirtual().start(running::awaitShutdown).join(APPLICATION_STOPS_WITHIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    services.close();
  }
}
