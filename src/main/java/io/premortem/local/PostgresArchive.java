package io.premortem.local;

import java.io.InputStream;
import java.util.Locale;

/**
 * The archive with one platform's PostgreSQL, a resource of the build when its artifact is there.
 */
record PostgresArchive(String platform) {

  static PostgresArchive ofThisMachine() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static PostgresArchive of(String osName, String osArch) {
    String os = osName.toLowerCase(Locale.ROOT);
    if (os.contains("windows")) {
      // Windows on ARM runs x86-64 programs.
      return new PostgresArchive("windows-x86_64");
    }
    String system = os.contains("mac") ? "darwin" : "linux";
    boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
    return new PostgresArchive(system + (arm ? "-arm_64" : "-x86_64"));
  }

  String fileName() {
    return "postgres-" + platform + ".txz";
  }

  InputStream open(LocalConsole console) throws LocalProblem {
    InputStream content = PostgresArchive.class.getResourceAsStream("/" + fileName());
    if (content == null) {
      throw console.problem("postgresql-missing", platform);
    }
    return content;
  }
}
