package io.premortem.report;

import static io.premortem.TestTenants.ACME;
import static io.premortem.TestTenants.BETA;
import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.PlainBrowser;
import io.premortem.report.seal.Bundle;
import io.premortem.report.seal.BundleCheck;
import io.premortem.report.seal.Part;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real snapshot, sealed, downloaded, verified, tampered with. */
@QuarkusTest
class SealTest {
  @TestHTTPResource("/")
  URI root;

  @TempDir Path folder;

  private record Verdict(int code, String text) {}

  @Test
  void aSnapshotVerifiesAndComputesAgain() throws Exception {
    String report = run();
    var founder = PlainBrowser.signedIn(root);
    String file = founder.get("/o/acme/reports/" + report + "/sealed.json", "en").body();
    var verdict = verify(file);
    assertThat(verdict.text()).contains("every byte as sealed", "every open part is the same");
    assertThat(verdict.code()).isZero();
    String sealed = bundle(file).root();
    assertThat(founder.get("/o/acme/reports/" + report, "en").body()).contains(sealed);
    assertThat(verify(file, sealed).code()).isZero();
    assertThat(verify(file, "0".repeat(64)).text()).contains("broken: root");
    assertThat(verify(file, "0".repeat(64)).code()).isEqualTo(1);

    String stranger =
        BETA.api()
            .redirects()
            .follow(false)
            .get("/o/beta/reports/" + report + "/sealed.json")
            .asString();
    assertThat(stranger).doesNotContain(sealed);
  }

  @Test
  void aFlippedByteInAnySectionIsFoundThere() throws Exception {
    String file = sealed(run());
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    String[] lines = file.split("\n");
    int start = lines[0].getBytes(StandardCharsets.UTF_8).length + 1;
    for (int i = 1; i < lines.length - 1; i++) {
      int length = lines[i].getBytes(StandardCharsets.UTF_8).length;
      byte[] flipped = bytes.clone();
      // In the middle of its content.
      flipped[start + length * 2 / 3] ^= 1;
      var findings = BundleCheck.of(flipped).findings();
      String name = lines[i].substring(9, lines[i].indexOf('"', 9));
      assertThat(findings).extracting(BundleCheck.Finding::part).containsExactly(name);
      start += length + 1;
    }
    assertThat(start).isGreaterThan(20_000);
    String broken = file.replaceFirst("\"horizonMonths\":24", "\"horizonMonths\":25");
    var verdict = verify(broken);
    assertThat(verdict.text()).contains("broken: headline.exact (line 3): not what was sealed");
    assertThat(verdict.code()).isEqualTo(1);
  }

  @Test
  void aFigureSealedAnewIsFoundByComputingAgain() throws Exception {
    String file = sealed(run());
    var forged =
        forge(
            file,
            "headline.exact",
            content -> {
              var headline = new TreeMap<>(tree(content.get("headline")));
              headline.put("survival", (Double) headline.get("survival") + 1e-12);
              content.put("headline", headline);
              return content;
            });
    var verdict = verify(forged);
    assertThat(verdict.text())
        .contains("every byte as sealed", "differs when recomputed: headline.exact")
        .doesNotContain("recomputed: survival", "recomputed: areas");
    assertThat(verdict.code()).isEqualTo(1);

    // Inputs that were made to fit give other figures everywhere.
    var inputs =
        forge(
            file,
            "inputs",
            content -> {
              var run = new TreeMap<>(tree(content.get("run")));
              run.put("seed", 43.0);
              content.put("run", run);
              return content;
            });
    assertThat(verify(inputs).text())
        .contains("recomputed: survival", "recomputed: provenance.exact");
    var engine =
        forge(
            file,
            "provenance.exact",
            content -> {
              content.put("engineVersion", "0");
              return content;
            });
    assertThat(verify(engine).text()).contains("sealed with engine 0");
    assertThat(verify(engine).code()).isEqualTo(1);
  }

  /** Whoever holds some sections can check those, and learns nothing of the others. */
  @Test
  void aFileWithoutInputsIsWholeAndSaysThatItWasNotComputed() throws Exception {
    var some = bundle(sealed(run())).showing(name -> name.equals("cover") || name.equals("areas"));
    var verdict = verify(some.write());
    assertThat(verdict.text()).contains("2 open", "the inputs are not in this file");
    assertThat(verdict.code()).isZero();
  }

  @Test
  void saysWhatIsNoSealedReport() throws Exception {
    assertThat(verify("{}").code()).isEqualTo(1);
    var out = new ByteArrayOutputStream();
    assertThat(SealedFiles.verify(List.of("no such file"), new PrintStream(out))).isEqualTo(1);
    assertThat(SealedFiles.verify(List.of(), new PrintStream(out))).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("cannot read", "usage: verify FILE");
  }

  private String sealed(String report) throws Exception {
    return PlainBrowser.signedIn(root)
        .get("/o/acme/reports/" + report + "/sealed.json", "en")
        .body();
  }

  private static Bundle bundle(String file) {
    return BundleCheck.of(file.getBytes(StandardCharsets.UTF_8)).bundle();
  }

  private static String forge(String file, String part, UnaryOperator<Map<String, Object>> change) {
    Map<String, Object> contents = new LinkedHashMap<>();
    for (Part known : bundle(file).parts()) {
      contents.put(
          known.name(),
          known.name().equals(part)
              ? change.apply(new TreeMap<>(tree(known.content())))
              : known.content());
    }
    return Bundle.seal(contents, () -> new byte[32]).write();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Object content) {
    return (Map<String, Object>) content;
  }

  private Verdict verify(String text, String... rootOnPage) throws IOException {
    Path file = Files.writeString(folder.resolve("sealed.json"), text);
    var out = new ByteArrayOutputStream();
    var arguments = new java.util.ArrayList<>(List.of(file.toString()));
    arguments.addAll(List.of(rootOnPage));
    int code = SealedFiles.verify(arguments, new PrintStream(out, true, StandardCharsets.UTF_8));
    return new Verdict(code, out.toString(StandardCharsets.UTF_8));
  }

  /** A report of few lives; its id. */
  private static String run() {
    var id = ACME.assessment("Sealed 死因 😀", 900_000);
    return ACME.api()
        .contentType(ContentType.JSON)
        .body("{\"trials\":1000,\"outer\":20,\"seed\":9007199254740993}")
        .post(ACME.at("/assessments/" + id + "/run"))
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }
}
