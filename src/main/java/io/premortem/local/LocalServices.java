package io.premortem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * PostgreSQL and Keycloak on this machine, for as long as this object is open.
 *
 * <p>Data stay in the settings' folder. A run that was killed leaves its services behind; the next
 * one ends them first.
 */
public final class LocalServices implements AutoCloseable {
  private static final String DATABASE = "quarkus.datasource.jdbc.url";
  private static final String IDENTITY = "quarkus.oidc.auth-server-url";

  private final LocalSettings settings;
  private final LocalConsole console;
  private FolderLock lock;
  private volatile PostgresServer postgres;
  private volatile KeycloakServer keycloak;
  private boolean closed;

  public LocalServices(LocalSettings settings) {
    this(settings, LocalConsole.standard());
  }

  LocalServices(LocalSettings settings, LocalConsole console) {
    this.settings = settings;
    this.console = console;
  }

  /**
   * Whether this run needs services of its own: neither a database nor Keycloak is configured.
   *
   * @throws LocalProblem when only one of them is, or when this build brings no services
   */
  public static boolean needed(Function<String, Optional<String>> configuration)
      throws LocalProblem, IOException {
    return needed(configuration, LocalConsole.standard());
  }

  static boolean needed(Function<String, Optional<String>> configuration, LocalConsole console)
      throws LocalProblem, IOException {
    boolean database = configuration.apply(DATABASE).isPresent();
    boolean identity = configuration.apply(IDENTITY).isPresent();
    if (database != identity) {
      String there = database ? DATABASE : IDENTITY;
      String missing = database ? IDENTITY : DATABASE;
      throw console.problem("both-or-none", PortCheck.variable(there), PortCheck.variable(missing));
    }
    if (!database) {
      PostgresArchive.ofThisMachine().open(console).close();
    }
    return !database;
  }

  /**
   * Starts both and returns when both serve.
   *
   * @return the application's configuration that points at them
   * @throws LocalProblem when they cannot run here, with the remedy; nothing is left running
   */
  public Map<String, String> start() throws LocalProblem, IOException, InterruptedException {
    try {
      prepare();
      together(
          () -> {
            postgres.start();
            return null;
          },
          () -> {
            keycloak.start();
            return null;
          });
      return configuration();
    } catch (LocalProblem | IOException | InterruptedException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Stops both; callable from any thread, at any time, and again. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (keycloak != null) {
        keycloak.stop();
      }
      if (postgres != null) {
        postgres.stop();
      }
      if (lock != null) {
        lock.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | LocalProblem e) {
      console.lines().accept(e.getMessage());
    }
  }

  private void prepare() throws LocalProblem, IOException, InterruptedException {
    Path folder = folder();
    console.say("starting", folder.toString());
    lock =
        FolderLock.take(folder)
            .orElseThrow(() -> console.problem("folder-in-use", folder.toString()));
    Path home = KeycloakDistribution.find(settings.keycloakHome(), console);
    KeycloakServer identity = new KeycloakServer(home, folder, settings.keycloakPort(), console);
    identity.stopLeftover();
    PostgresServer database =
        new PostgresServer(folder, settings.postgresPort(), settings.throwaway(), console);
    database.stopLeftover();
    requireFree(settings.postgresPort(), "PostgreSQL", LocalSettings.POSTGRES_PORT);
    requireFree(settings.keycloakPort(), "Keycloak", LocalSettings.KEYCLOAK_PORT);
    keycloak = identity;
    postgres = database;
  }

  private Path folder() throws LocalProblem {
    try {
      return Files.createDirectories(settings.folder()).toRealPath();
    } catch (IOException e) {
      throw console.problem(
          "folder-refused", settings.folder().toAbsolutePath().toString(), e.toString());
    }
  }

  private void requireFree(int port, String service, String setting) throws LocalProblem {
    PortCheck.requireFree(port, service, setting, console);
  }

  private static void together(Callable<Void> first, Callable<Void> second)
      throws LocalProblem, IOException, InterruptedException {
    try (ExecutorService threads =
        Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory())) {
      CompletionService<Void> running = new ExecutorCompletionService<>(threads);
      running.submit(first);
      running.submit(second);
      try {
        for (int done = 0; done < 2; done++) {
          unwrapped(running.take());
        }
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static void unwrapped(Future<Void> done)
      throws LocalProblem, IOException, InterruptedException {
    try {
      done.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case LocalProblem problem -> throw problem;
        case IOException failure -> throw failure;
        case InterruptedException interruption -> throw interruption;
        case Throwable bug -> throw new IllegalStateException(bug);
      }
    }
  }

  private Map<String, String> configuration() throws IOException {
    return Map.ofEntries(
        Map.entry(DATABASE, postgres.jdbcUrl()),
        Map.entry("quarkus.datasource.username", "premortem_app"),
        Map.entry("quarkus.datasource.password", PostgresServer.PASSWORD),
        Map.entry("quarkus.flyway.username", OwnerAndDatabase.OWNER),
        Map.entry("quarkus.flyway.password", PostgresServer.PASSWORD),
        Map.entry(IDENTITY, keycloak.realmAddress()),
        Map.entry("quarkus.oidc.client-id", "premortem"),
        Map.entry("quarkus.oidc.credentials.secret", "premortem"),
        Map.entry("premortem.mail.catch", "true"),
        Map.entry("premortem.provider.local", "true"),
        Map.entry(
            "premortem.secret", new LocalSecret(settings.folder().resolve("secret")).value()));
  }
}
