package io.premortem.lab;

import static io.premortem.TestTenants.ACME;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pages without script, as a browser that only follows links and sends forms sees them. */
@QuarkusTest
class ModelPagesTest {
  /** Sends secure cookies to localhost over HTTP, as browsers do and Java does not. */
  private static final class PlainCookies extends CookieManager {
    PlainCookies() {
      super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws IOException {
      Map<String, List<String>> plain = new HashMap<>();
      headers.forEach(
          (name, values) ->
              plain.put(
                  name, values.stream().map(v -> v.replaceAll("(?i);\\s*secure", "")).toList()));
      super.put(uri, plain);
    }
  }

  private final HttpClient browser =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.ALWAYS)
          .cookieHandler(new PlainCookies())
          .build();

  @TestHTTPResource URI address;

  @Test
  void shows_fits_deploys_and_predicts() throws Exception {
    var dataset = LabRequests.upload(ACME, "pages", LabRequests.iris());
    var list = signIn(get("/o/acme/models"));
    assertThat(list.body()).contains("/o/acme/models/new");

    var form = get("/o/acme/models/new?dataset=" + dataset).body();
    assertThat(form).contains("petal_width_cm", dataset);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("csrf-token", csrf(form));
    fields.put("dataset", dataset);
    fields.put("target", "");
    fields.put("seed", "42");
    var refused = post("/o/acme/models", fields);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Choose the column to predict.");

    String model = LabRequests.fitted(ACME, dataset, "target").getString("result.model");
    var path = "/o/acme/models/" + model;
    var page = get(path).body();
    assertThat(page)
        .contains("pages: target", "versicolor", "Confusion matrix", "Log-loss", "weighted avg")
        .contains("action=\"" + path + "/deployment\"", path + "/onnx", path + "/prediction");
    var deployed = post(path + "/deployment", Map.of("csrf-token", csrf(page)));
    assertThat(deployed.body()).contains("version 1, is live.");

    var empty = get(path + "/prediction").body();
    Map<String, String> row = new LinkedHashMap<>();
    row.put("csrf-token", csrf(empty));
    row.put("input0", "5.1");
    row.put("input1", "3.5");
    row.put("input2", "1.4");
    row.put("input3", "");
    assertThat(post(path + "/prediction", row).body()).contains("has no value in column");
    row.put("input3", "0.2");
    assertThat(post(path + "/prediction", row).body()).containsPattern("id=\"prediction\">setosa<");
  }

  private HttpResponse<String> signIn(HttpResponse<String> login) throws Exception {
    var action = Pattern.compile("action=\"([^\"]+)\"").matcher(login.body());
    assertThat(action.find()).isTrue();
    return send(
        URI.create(action.group(1).replace("&amp;", "&")),
        Map.of("username", ACME.user, "password", "premortem"));
  }

  private static String csrf(String page) {
    var token = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"").matcher(page);
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private HttpResponse<String> get(String path) throws Exception {
    var request = HttpRequest.newBuilder(address.resolve(path)).header("Accept", "text/html");
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
    return send(address.resolve(path), fields);
  }

  private HttpResponse<String> send(URI to, Map<String, String> fields) throws Exception {
    var body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(to)
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
