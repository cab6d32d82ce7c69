package io.premortem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One PostgreSQL with the database {@code premortem}, reachable from this machine alone. */
final class PostgresServer {
  static final String MAJOR = "18";
  static final String SUPERUSER = "postgres";
  static final String PASSWORD = "premortem";
  private static final Duration COMMAND_WITHIN = Duration.ofMinutes(3);

  private final Path folder;
  private final Path data;
  private final int port;
  private final boolean throwaway;
  private final LocalConsole console;
  private final LogFile log;
  private final String name;
  private volatile Path home;

  PostgresServer(Path folder, int port, boolean throwaway, LocalConsole console) {
    this.folder = folder.toAbsolutePath();
    this.data = this.folder.resolve("database");
    this.port = port;
    this.throwaway = throwaway;
    this.console = console;
    this.log = new LogFile(folder.resolve("postgresql.log"));
    this.name = "PostgreSQL " + MAJOR + " :" + port;
  }

  String jdbcUrl() {
    return jdbcUrl("premortem");
  }

  /** Unpacks the programs, and ends the server that an earlier, killed run left behind. */
  void stopLeftover() throws IOException, InterruptedException, LocalProblem {
    Files.deleteIfExists(log.file());
    home = PostgresBinaries.in(folder, console);
    Path mark = data.resolve("postmaster.pid");
    if (Files.exists(mark)) {
      if (runningFrom(mark).isPresent()) {
        pgCtl("stop", "-m", "fast");
        console.say("recovered", name);
      }
      // Another program may have been given the dead server's process id.
      Files.deleteIfExists(mark);
    }
  }

  void start() throws IOException, InterruptedException, LocalProblem {
    long begun = System.nanoTime();
    Path complete = data.resolve("premortem-complete");
    boolean fresh = throwaway || !Files.exists(complete);
    if (fresh) {
      console.say("first-database", name);
      Folders.delete(data);
      initialise();
    }
    requireSameMajor();
    console.say("starting-service", name);
    configure();
    pgCtl("start");
    if (fresh) {
      createDatabase();
      Files.writeString(complete, "");
    }
    console.say("ready", name, "%.1f".formatted((System.nanoTime() - begun) / 1e9));
  }

  void stop() throws IOException, InterruptedException, LocalProblem {
    if (home != null && Files.exists(data.resolve("postmaster.pid"))) {
      pgCtl("stop", "-m", "fast");
    }
  }

  private String jdbcUrl(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  private void createDatabase() throws IOException {
    try {
      OwnerAndDatabase.create(jdbcUrl(SUPERUSER));
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static Optional<ProcessHandle> runningFrom(Path mark) throws IOException {
    String pid = Files.readString(mark).lines().findFirst().orElse("").strip();
    return pid.matches("\\d{1,10}")
        ? ProcessHandle.of(Long.parseLong(pid))
            .filter(p -> p.info().command().orElse("postgres").contains("postgres"))
        : Optional.empty();
  }

  private void initialise() throws IOException, InterruptedException, LocalProblem {
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    try {
      run(
          "initdb",
          "--pgdata=" + data,
          "--username=" + SUPERUSER,
          "--pwfile=" + password,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          // The same order of texts on every machine.
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          throwaway ? "--no-sync" : "--sync-method=fsync");
    } finally {
      Files.delete(password);
    }
    Files.writeString(
        data.resolve("postgresql.conf"),
        "\ninclude = 'premortem.conf'\n",
        StandardOpenOption.APPEND);
  }

  private void requireSameMajor() throws IOException, LocalProblem {
    String written = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!written.equals(MAJOR)) {
      throw console.problem("data-version", data.toString(), written, MAJOR);
    }
  }

  private void configure() throws IOException {
    String durability = throwaway ? "off" : "on";
    Files.writeString(
        data.resolve("premortem.conf"),
        """
        listen_addresses = 'localhost'
        port = %d
        unix_socket_directories = ''
        max_connections = 60
        shared_buffers = 64MB
        timezone = 'UTC'
        log_timezone = 'UTC'
        fsync = %s
        synchronous_commit = %s
        full_page_writes = %s
        """
            .formatted(port, durability, durability, durability));
  }

  private void pgCtl(String... arguments) throws IOException, InterruptedException, LocalProblem {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(
        List.of("-w", "-t", String.valueOf(COMMAND_WITHIN.toSeconds()), "-D", data.toString()));
    run("pg_ctl", all.toArray(String[]::new));
  }

  private void run(String program, String... arguments)
      throws IOException, InterruptedException, LocalProblem {
    List<String> command = new ArrayList<>(RootGivenUp.prefix(console));
    command.add(home.resolve("bin").resolve(program).toString());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            // To a file: the server inherits it, and would keep a pipe open for ever.
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
            .start();
    process.getOutputStream().close();
    if (!process.waitFor(COMMAND_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw console.problemWithLog("timed-out", name, COMMAND_WITHIN.toSeconds(), log);
    }
    if (process.exitValue() != 0) {
      throw console.problemWithLog("failed", name, process.exitValue(), log);
    }
  }
}
