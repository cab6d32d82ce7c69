package io.premortem.dataset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.premortem.TestTenants;
import io.premortem.jobs.QuietJobs;
import io.premortem.tenancy.TenantScope;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files made to hurt: each is refused cleanly, nothing of it stays, and the server goes on. */
@QuarkusTest
class HostileFilesTest {
  private static final TestTenants ACME = TestTenants.ACME;
  private static final int BOMB_MEGABYTES = 520;

  @TestHTTPResource("/")
  URI root;

  @TempDir Path directory;
  @Inject TenantScope scope;
  @Inject EntityManager rows;
  @Inject QuietJobs jobs;

  @AfterEach
  void theServerGoesOn() {
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void refusesBombs() throws Exception {
    var before = state();
    var zip = directory.resolve("bomb.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("bomb.csv"));
      writeRows(out);
    }
    assertThat(Files.size(zip)).isLessThan(2_000_000);
    upload(zip.toFile()).statusCode(422).body("detail", containsString("larger than 500 MB"));
    var gzip = directory.resolve("bomb.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      writeRows(out);
    }
    upload(gzip.toFile()).statusCode(422).body("detail", containsString("larger than 500 MB"));
    assertNothingSince(before);
  }

  @Test
  void refusesTooManyColumnsTooLongLinesAndTooLongNames() throws Exception {
    var before = state();
    var wide =
        IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(",")) + "\n";
    text("wide.csv", wide + wide)
        .statusCode(422)
        .body("errors[0].line", equalTo(1))
        .body("detail", containsString("more than 1000 columns"));
    var line = directory.resolve("line.csv");
    try (var out = new BufferedOutputStream(Files.newOutputStream(line), 1 << 20)) {
      out.write("a,b\n1,".getBytes(StandardCharsets.US_ASCII));
      byte[] block = "x".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int i = 0; i < 200; i++) {
        out.write(block);
      }
    }
    upload(line.toFile()).statusCode(422).body("errors[0].line", equalTo(2));
    text("nul.csv", "a,b\n1,2\n3,\0\n")
        .statusCode(422)
        .body("errors[0].line", equalTo(3))
        .body("errors[0].column", equalTo("2"));
    text("long.csv", "a," + "b".repeat(10_000) + "\n1,2\n")
        .statusCode(422)
        .body("errors[0].column", equalTo("2"));
    assertNothingSince(before);
  }

  @Test
  void ignoresPathsAndKeepsFormulasAsTheyAre() {
    var formulas = "name,note\n=1+1,@SUM(A1)\n+49,-x\n";
    var id =
        text("../../etc/\\..\\formulas.csv", formulas)
            .statusCode(201)
            .body("name", equalTo("formulas"))
            .body("fileName", equalTo("formulas.csv"))
            .extract()
            .<String>path("id");
    assertThat(ACME.api().get(ACME.at("/datasets/" + id + "/original")).asString())
        .isEqualTo(formulas);
    assertThat(ACME.api().get(ACME.at("/datasets/" + id + "/csv")).asString())
        .contains("'=1+1,'@SUM(A1)", "'-x");
    var long_ = text("n".repeat(10_000) + ".csv", "a\n1\n").statusCode(201);
    assertThat(long_.extract().<String>path("fileName").length()).isLessThanOrEqualTo(120);
  }

  @Test
  void forgetsAnUploadThatIsCutOff() throws Exception {
    var before = state();
    var boundary = "cut";
    var body =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"cut.csv\"\r\n\r\na,b\n1,2\n"
            .formatted(boundary);
    try (var socket = new Socket(root.getHost(), root.getPort())) {
      var out = socket.getOutputStream();
      out.write(
          ("POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\n"
                  + "Content-Type: multipart/form-data; boundary=%s\r\nContent-Length: %d\r\n\r\n%s")
              .formatted(
                  ACME.at("/datasets"),
                  root.getAuthority(),
                  ACME.token(),
                  boundary,
                  1_000_000,
                  body)
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    // The server needs a moment to see that nothing more will come.
    for (int i = 0; i < 100 && !(i > 5 && nothingSince(before)); i++) {
      Thread.sleep(100);
    }
    assertNothingSince(before);
  }

  private static void writeRows(OutputStream out) throws IOException {
    byte[] block = "1,1\n".repeat(1 << 18).getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < BOMB_MEGABYTES; i++) {
      out.write(block);
    }
  }

  private static ValidatableResponse upload(File file) {
    return ACME.api().multiPart("file", file).post(ACME.at("/datasets")).then();
  }

  private static ValidatableResponse text(String fileName, String text) {
    return ACME.api()
        .multiPart("file", fileName, text.getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(ACME.at("/datasets"))
        .then();
  }

  private record State(List<Long> rowCounts, Set<Path> workspaces) {}

  private State state() throws Exception {
    jobs.await();
    return new State(rowCounts(), workspaces());
  }

  private void assertNothingSince(State before) throws IOException {
    assertThat(new State(rowCounts(), workspaces())).isEqualTo(before);
  }

  private boolean nothingSince(State before) throws IOException {
    return new State(rowCounts(), workspaces()).equals(before);
  }

  /** Rows of every table that an upload touches. */
  private List<Long> rowCounts() {
    return scope.call(
        "acme",
        () ->
            Stream.of("dataset", "dataset_draft", "blob", "blob_chunk", "audit_entry")
                .map(table -> "select count(*) from " + table)
                .map(sql -> ((Number) rows.createNativeQuery(sql).getSingleResult()).longValue())
                .toList());
  }

  private static Set<Path> workspaces() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith("premortem-dataset-"))
          .collect(Collectors.toSet());
    }
  }
}
