package io.premortem.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One Keycloak with the realm of {@code realm/premortem-realm.json}, its data in an H2 file. */
final class KeycloakServer {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);
  private static final Duration STOPPED_WITHIN = Duration.ofSeconds(10);
  private static final List<String> BUILD =
      List.of("build", "--db=dev-file", "--cache=local", "--health-enabled=false");

  private final Path home;
  private final Path data;
  private final int port;
  private final LocalConsole console;
  private final ProcessMark mark;
  private final LogFile log;
  private final String name;
  private volatile boolean stopped;
  private volatile Process process;

  KeycloakServer(Path home, Path folder, int port, LocalConsole console) {
    this.home = home;
    this.data = folder.toAbsolutePath().resolve("keycloak");
    this.port = port;
    this.console = console;
    this.mark = new ProcessMark(data.resolve("pid"));
    this.log = new LogFile(folder.resolve("keycloak.log"));
    this.name = home.getFileName().toString().replace("keycloak-", "Keycloak ") + " :" + port;
  }

  String realmAddress() {
    return address() + "/realms/premortem";
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** Ends the Keycloak that an earlier run, killed before it could stop it, left behind. */
  void stopLeftover() throws IOException, InterruptedException {
    Files.createDirectories(data);
    Optional<ProcessHandle> leftover = mark.find();
    if (leftover.isPresent()) {
      end(leftover.get());
      console.say("recovered", name);
    }
    mark.clear();
  }

  void start() throws IOException, InterruptedException, LocalProblem {
    long begun = System.nanoTime();
    placeRealm();
    buildOnce(begun);
    console.say("starting-service", name);
    launch(
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--http-enabled=true",
            "--http-host=localhost",
            "--http-port=" + port,
            "--hostname=" + address(),
            "--db-url=jdbc:h2:file:" + data.resolve("keycloakdb") + ";NON_KEYWORDS=VALUE"));
    awaitReady(begun);
    console.say("ready", name, seconds(begun));
  }

  void stop() throws InterruptedException {
    stopped = true;
    Process running = process;
    if (running != null) {
      end(running.toHandle());
    }
  }

  /**
   * Keycloak reads the realm file once, into an empty database; when the file is another one than
   * then, it begins anew.
   */
  private void placeRealm() throws IOException {
    Path imports = Files.createDirectories(home.resolve("data").resolve("import"));
    Path read = data.resolve("realm.json");
    try (InputStream realm =
        KeycloakServer.class.getResourceAsStream("/realm/premortem-realm.json")) {
      byte[] text = realm.readAllBytes();
      Files.write(imports.resolve("premortem-realm.json"), text);
      if (!Files.exists(read) || !Arrays.equals(text, Files.readAllBytes(read))) {
        Files.deleteIfExists(data.resolve("keycloakdb.mv.db"));
        Files.write(read, text);
      }
    }
  }

  /** Fixes the build options, once for each unpacked distribution: it halves every later start. */
  private void buildOnce(long begun) throws IOException, InterruptedException, LocalProblem {
    Path built = home.resolve("data").resolve("premortem-build");
    String options = String.join(" ", BUILD);
    if (Files.exists(built) && Files.readString(built).equals(options)) {
      return;
    }
    console.say("first-keycloak", name);
    launch(BUILD);
    while (!process.waitFor(5, TimeUnit.SECONDS)) {
      console.say("still-starting", name, seconds(begun));
    }
    if (process.exitValue() != 0) {
      throw ended();
    }
    Files.writeString(built, options);
  }

  private void launch(List<String> arguments) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(KeycloakCommand.of(home, arguments));
    // Settings meant for another Keycloak, or for this JVM, must not reach this one.
    builder
        .environment()
        .keySet()
        .removeIf(key -> key.startsWith("KC_") || key.equals("JDK_JAVA_OPTIONS"));
    builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "premortem");
    builder.redirectErrorStream(true).redirectOutput(log.file().toFile());
    process = builder.start();
    process.getOutputStream().close();
    mark.write(process.toHandle());
    if (stopped) {
      stop();
      throw new InterruptedException();
    }
  }

  private void awaitReady(long begun) throws InterruptedException, LocalProblem {
    long told = begun;
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (!answers(client)) {
        if (!process.isAlive()) {
          throw ended();
        }
        long now = System.nanoTime();
        if (now - begun > READY_WITHIN.toNanos()) {
          throw console.problemWithLog("timed-out", name, READY_WITHIN.toSeconds(), log);
        }
        if (now - told > TimeUnit.SECONDS.toNanos(5)) {
          console.say("still-starting", name, seconds(begun));
          told = now;
        }
        Thread.sleep(150);
      }
    }
  }

  /** Why the process ended before it served: by our own hand, or for a reason its log tells. */
  private LocalProblem ended() throws InterruptedException {
    if (stopped) {
      throw new InterruptedException();
    }
    return console.problemWithLog("failed", name, process.exitValue(), log);
  }

  /** True once the realm is there: Keycloak answers 503 until it has imported it. */
  private boolean answers(HttpClient client) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realmAddress() + "/.well-known/openid-configuration"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private static void end(ProcessHandle running) throws InterruptedException {
    running.destroy();
    try {
      running.onExit().get(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      running.destroyForcibly();
    }
  }

  private static String seconds(long begun) {
    return "%.1f".formatted((System.nanoTime() - begun) / 1e9);
  }
}
