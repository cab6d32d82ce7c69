package io.premortem.inference;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.onnxruntime.OrtEnvironment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.PlainBrowser;
import io.premortem.lab.LabRequests;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page prints to copy is run as it is printed, for a model with awkward names. */
@QuarkusTest
class SnippetsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("(?s)<pre[^>]*><code>(.*?)</code></pre>");

  /** The page's address, and what else is needed to run what it prints. */
  private record Printed(
      String model, String key, String curl, String python, String java, String local) {}

  private static Printed printed;

  @TestHTTPResource URI root;
  @TempDir Path folder;

  @BeforeEach
  void print() throws Exception {
    if (printed != null) {
      return;
    }
    var dataset = LabRequests.upload(ACME, "awkward", awkward());
    String model = LabRequests.fitted(ACME, dataset, "bought").getString("result.model");
    ACME.api().post(ACME.at("/models/" + model + "/deploy")).then().statusCode(200);
    var page = PlainBrowser.signedIn(root).get("/o/acme/models/" + model + "/prediction", "en");
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    var codes = CODE.matcher(page.body()).results().map(found -> unescaped(found.group(1)));
    var texts = codes.toList();
    assertThat(texts).hasSize(4);
    printed = new Printed(model, key(), texts.get(0), texts.get(1), texts.get(2), texts.get(3));
  }

  /** Names that JSON, shells, Python, Java or the graph itself read as something else. */
  private static String awkward() {
    var random = new Random(4);
    var csv = new StringBuilder("label,\"it's \"\"big\"\", $HOME\",城市,back\\u0041slash,bought\n");
    for (int i = 0; i < 200; i++) {
      boolean red = random.nextBoolean();
      double size = random.nextInt(-500, 500) / 100.0;
      csv.append(red ? "it's red" : "\"\"\"blue\"\"\"")
          .append(',')
          .append(size)
          .append(',')
          .append(random.nextBoolean() ? "北京" : "上海\\")
          .append(',')
          .append(random.nextInt(100))
          .append(',')
          .append(red == size > 0 ? "yes" : "no")
          .append('\n');
    }
    return csv.toString();
  }

  private static String key() {
    return LabRequests.key(ACME, Map.of()).getString("key");
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  private static boolean installed(String... command) {
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String run(String... command) throws Exception {
    var errors = folder.resolve("errors");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectError(errors.toFile()).environment().put("KEY", printed.key());
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said + Files.readString(errors)).isZero();
    return said;
  }

  /** The row that the snippets ask about: it stands in the call for curl. */
  private static JsonNode row() throws IOException {
    var body = PlainBrowser.find(printed.curl(), "(?s)-d '(.*)'$").replace("'\\''", "'");
    return JSON.readTree(body).get("rows").get(0);
  }

  private static JsonNode expected() throws IOException {
    var answer =
        ACME.api()
            .contentType("application/json")
            .body(JSON.writeValueAsString(Map.of("rows", List.of(row()))))
            .post(ACME.at("/models/" + printed.model() + "/predict"))
            .then()
            .statusCode(200)
            .extract()
            .asString();
    return JSON.readTree(answer).get("predictions").get(0);
  }

  @Test
  void curl_predicts() throws Exception {
    assumeTrue(installed("curl", "--version") && installed("sh", "-c", "exit 0"));
    var answer = JSON.readTree(run("sh", "-c", printed.curl()));
    assertThat(answer.get("model").asText()).isEqualTo(printed.model());
    assertThat(answer.get("predictions").get(0)).isEqualTo(expected());
  }

  @Test
  void python_predicts() throws Exception {
    assumeTrue(installed("python3", "--version"));
    Files.writeString(folder.resolve("predict.py"), printed.python());
    assertThat(run("python3", "predict.py"))
        .contains("'label': '" + expected().get("label").asText() + "'", "'probabilities'");
  }

  @Test
  void java_predicts() throws Exception {
    Files.writeString(folder.resolve("Predict.java"), printed.java());
    var answer = JSON.readTree(run(java(), "Predict.java"));
    assertThat(answer.get("predictions").get(0)).isEqualTo(expected());
  }

  @Test
  void the_file_predicts_in_python_without_us() throws Exception {
    assumeTrue(installed("python3", "-c", "import onnxruntime, numpy"));
    download();
    Files.writeString(folder.resolve("local.py"), printed.local());
    var said = run("python3", "local.py");
    assertThat(said).contains("['" + expected().get("label").asText() + "']");
  }

  /** ONNX Runtime's jar is all that is on the class path. */
  @Test
  void the_file_gives_the_same_numbers_in_java_without_us() throws Exception {
    var file = download();
    var source = SnippetsTest.class.getResourceAsStream("Plain.java");
    Files.write(folder.resolve("Plain.java"), source.readAllBytes());
    var runtime =
        Path.of(OrtEnvironment.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command =
        new ArrayList<>(
            List.of(
                java(), "-cp", runtime.toString(), "Plain.java", file.toString(), "probabilities"));
    var row = row();
    // The names of the graph's inputs are the columns', but for one that means something in it.
    for (var entry : row.properties()) {
      command.add(entry.getKey().equals("label") ? "label_" : entry.getKey());
      command.add(entry.getValue().isNumber() ? "float" : "string");
      command.add(entry.getValue().asText());
    }
    var numbers = JSON.readTree(run(command.toArray(String[]::new)));
    var probabilities = expected().get("probabilities");
    assertThat(numbers).hasSameSizeAs(probabilities);
    int i = 0;
    for (var probability : probabilities) {
      assertThat(numbers.get(i++).asDouble()).isCloseTo(probability.asDouble(), within(1e-5));
    }
  }

  private Path download() throws IOException {
    var onnx =
        ACME.api()
            .get(ACME.at("/models/" + printed.model() + "/onnx"))
            .then()
            .statusCode(200)
            .extract()
            .asByteArray();
    return Files.write(folder.resolve(printed.model() + ".onnx"), onnx);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
