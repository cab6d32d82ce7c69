package io.premortem.local;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One fresh PostgreSQL and one Keycloak for all tests of a run, on ports of their own.
 *
 * <p>Quarkus starts resources anew when a test profile changes; the services stay until the JVM
 * ends, so such a test finds the database as the ones before left it.
 */
@QuarkusTestResource(LocalServicesResource.class)
public final class LocalServicesResource implements QuarkusTestResourceLifecycleManager {
  // A system property, since each test profile loads this class anew.
  private static final String RUNNING = "premortem.test.services";

  @Override
  public Map<String, String> start() {
    String running = System.getProperty(RUNNING);
    if (running == null) {
      running = written(startForThisJvm());
      System.setProperty(RUNNING, running);
    }
    return read(running);
  }

  /** The services outlive the resource; see above. */
  @Override
  public void stop() {}

  private static Map<String, String> startForThisJvm() {
    try {
      LocalSettings settings =
          new LocalSettings(
              Path.of("target", "local-services"),
              Optional.empty(),
              Ports.anyFree(),
              Ports.anyFree(),
              true);
      LocalServices services = new LocalServices(settings);
      Runtime.getRuntime().addShutdownHook(new Thread(services::close));
      Map<String, String> configuration = new HashMap<>(services.start());
      configuration.put("premortem.demo", "true");
      return configuration;
    } catch (LocalProblem e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String written(Map<String, String> configuration) {
    return configuration.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining("\n"));
  }

  private static Map<String, String> read(String text) {
    return Arrays.stream(text.split("\n"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
