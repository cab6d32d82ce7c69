package io.premortem.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the Keycloak that the build unpacked. */
final class KeycloakDistribution {
  private static final Path BUILT = Path.of("target", "keycloak");

  private KeycloakDistribution() {}

  static Path find(Optional<Path> configured, LocalConsole console)
      throws IOException, LocalProblem {
    List<Path> places = configured.map(List::of).orElseGet(KeycloakDistribution::places);
    for (Path place : places) {
      Optional<Path> home = homeIn(place);
      if (home.isPresent()) {
        return home.get().toRealPath();
      }
    }
    throw console.problem("keycloak-missing", places.getFirst().toAbsolutePath().toString());
  }

  /** Below the working directory, or beside the packaged application. */
  private static List<Path> places() {
    List<Path> places = new ArrayList<>(List.of(BUILT));
    CodeSource code = KeycloakDistribution.class.getProtectionDomain().getCodeSource();
    if (code != null && code.getLocation() != null) {
      try {
        for (Path p = Path.of(code.getLocation().toURI()); p != null; p = p.getParent()) {
          if (p.endsWith("target")) {
            places.add(p.resolve("keycloak"));
          }
        }
      } catch (URISyntaxException | IllegalArgumentException e) {
        // Not a file; the working directory has to do.
      }
    }
    return places;
  }

  private static Optional<Path> homeIn(Path place) throws IOException {
    if (isHome(place)) {
      return Optional.of(place);
    }
    Path found = null;
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> homes = Files.newDirectoryStream(place, "keycloak-*")) {
        for (Path home : homes) {
          if (isHome(home) && (found == null || home.compareTo(found) > 0)) {
            found = home;
          }
        }
      }
    }
    return Optional.ofNullable(found);
  }

  private static boolean isHome(Path place) {
    return Files.isRegularFile(place.resolve("lib").resolve("quarkus-run.jar"));
  }
}
