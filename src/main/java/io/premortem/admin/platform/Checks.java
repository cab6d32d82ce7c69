package io.premortem.admin.platform;

import io.premortem.identity.KeycloakReach;
import io.premortem.tenancy.Schemas;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Looks at what the platform stands on, now. */
@ApplicationScoped
class Checks {
  private static final int PATIENCE_MILLIS = 1_000;
  private static final int SMTP = 25;
  // Uploads, models and DuckDB's spill are unpacked here; a gigabyte is two uploads at most.
  private static final long LEAST_DISK = 1_000_000_000;

  /**
   * One of them.
   *
   * @param remedy what to do; empty where nothing need be done
   */
  record Check(String name, boolean good, String found, String remedy) {}

  private final Schemas schemas;
  private final KeycloakReach keycloak;
  private final boolean catching;
  private final String mailHost;
  private final OptionalInt mailPort;

  Checks(
      Schemas schemas,
      KeycloakReach keycloak,
      @ConfigProperty(name = "premortem.mail.catch") boolean catching,
      @ConfigProperty(name = "quarkus.mailer.host", defaultValue = "localhost") String mailHost,
      @ConfigProperty(name = "quarkus.mailer.port") OptionalInt mailPort) {
    this.schemas = schemas;
    this.keycloak = keycloak;
    this.catching = catching;
    this.mailHost = mailHost;
    this.mailPort = mailPort;
  }

  List<Check> all(Language language) {
    var words = language.messages(PlatformMessages.class);
    return List.of(database(words), signIn(words), mail(words), disk(words));
  }

  private Check database(PlatformMessages words) {
    long begun = System.nanoTime();
    var version = schemas.version();
    long millis = (System.nanoTime() - begun) / 1_000_000;
    return new Check(words.database(), true, words.databaseFound(version, millis), "");
  }

  private Check signIn(PlatformMessages words) {
    return keycloak.answers()
        ? new Check(words.signIn(), true, words.answers(), "")
        : new Check(words.signIn(), false, words.silent(), words.signInRemedy());
  }

  private Check mail(PlatformMessages words) {
    if (catching) {
      return new Check(words.mail(), true, words.mailCaught(), "");
    }
    var place = new InetSocketAddress(mailHost, mailPort.orElse(SMTP));
    try (var socket = new Socket()) {
      socket.connect(place, PATIENCE_MILLIS);
      return new Check(words.mail(), true, words.answers(), "");
    } catch (IOException e) {
      return new Check(words.mail(), false, words.silent(), words.mailRemedy(place.toString()));
    }
  }

  private static Check disk(PlatformMessages words) {
    var folder = Path.of(System.getProperty("java.io.tmpdir"));
    var free = free(folder);
    boolean good = free.isPresent() && free.getAsLong() >= LEAST_DISK;
    var found = free.isPresent() ? words.free(free.getAsLong() / 1_000_000) : words.silent();
    return new Check(words.disk(), good, found, good ? "" : words.diskRemedy(folder.toString()));
  }

  private static OptionalLong free(Path folder) {
    try {
      return OptionalLong.of(Files.getFileStore(folder).getUsableSpace());
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
