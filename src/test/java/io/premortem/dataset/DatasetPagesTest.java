package io.premortem.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The data room's pages, by a signed-in founder with nothing but HTTP. */
@QuarkusTest
class DatasetPagesTest {
  @TestHTTPResource("/")
  URI root;

  private final PlainCookies cookies = new PlainCookies();

  private final HttpClient browser =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** The JDK's client sends a form's content type on to where it is redirected; browsers do not. */
  private final HttpClient sender = HttpClient.newBuilder().cookieHandler(cookies).build();

  @BeforeEach
  void signIn() throws Exception {
    var page = get("o/acme/datasets", "en");
    // With organizations on, Keycloak asks for the name first and for the password on a second
    // page.
    for (int step = 0; step < 2 && page.uri().getPath().startsWith("/realms/"); step++) {
      page = submitSignIn(page.body());
    }
    assertThat(page.uri().getPath()).as(page.body()).isEqualTo("/o/acme/datasets");
    assertThat(page.statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> submitSignIn(String page) throws Exception {
    var action = find(page, "<form[^>]*action=\"([^\"]*)\"").replace("&amp;", "&");
    var form = "username=" + encoded("founder@acme.test") + "&password=premortem";
    return browser.send(
        HttpRequest.newBuilder(URI.create(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  @Test
  void uploadsShowsDownloadsAndDeletes() throws Exception {
    var stored =
        upload("Invoices & more", "invoices.csv", "day,paid\n2024-01-05,12.5\n2024-02-05,7\n");
    assertThat(stored.statusCode()).isEqualTo(200);
    var page = stored.body();
    assertThat(page)
        .contains(
            "<h1>Invoices &amp; more</h1>", "pm-histogram", "is stored: 2 rows", "Only 2 rows")
        .contains("2024-01-05 to 2024-02-05")
        .doesNotContain("{dataset:");
    var path = stored.uri().getPath();
    assertThat(get(path + "/original", "en").body()).startsWith("day,paid");
    assertThat(get(path, "zh-CN").body()).contains("发现", "仅有 2 行", "小数");
    assertThat(get("o/acme/datasets", "zh-CN").body()).contains("数据", "Invoices &amp; more");

    var deleted = post(path + "/deletion", "");
    assertThat(deleted.uri().getPath()).isEqualTo("/o/acme/datasets");
    assertThat(deleted.body()).contains("is deleted");
    assertThat(get(path, "en").statusCode()).isEqualTo(404);
  }

  @Test
  void showsTheFormAgainWithWhatIsWrong() throws Exception {
    var refused = upload("Kept <name>", "bad.csv", "a,b\n1,2\n1,2,3\n");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Line 3, column 3", "value=\"Kept &lt;name&gt;\"", "data-filedrop");
  }

  @Test
  void offersSampleData() throws Exception {
    var sample = post("o/acme/datasets/samples/ledger", "");
    assertThat(sample.body()).contains("<h1>Bank ledger</h1>", "payroll", "categories");
    assertThat(post("o/acme/datasets/samples/nothing", "").statusCode()).isEqualTo(404);
  }

  @Test
  void changesNothingWithoutTheFormsToken() throws Exception {
    var request =
        HttpRequest.newBuilder(root.resolve("/o/acme/datasets/samples/ledger"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(""))
            .build();
    assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
  }

  @Test
  void isNotThereForAnotherTenant() throws Exception {
    assertThat(get("o/beta/datasets", "en").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> get(String path, String language) throws Exception {
    var request =
        HttpRequest.newBuilder(root.resolve("/" + path.replaceFirst("^/", "")))
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String form) throws Exception {
    var request =
        HttpRequest.newBuilder(root.resolve("/" + path.replaceFirst("^/", "")))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("csrf-token=" + encoded(token()) + form))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  private HttpResponse<String> upload(String name, String fileName, String text) throws Exception {
    var boundary = "premortem-test";
    var body =
        part(boundary, "csrf-token", token())
            + part(boundary, "name", name)
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(boundary, fileName)
            + "Content-Type: text/csv\r\n\r\n"
            + text
            + "\r\n--"
            + boundary
            + "--\r\n";
    var request =
        HttpRequest.newBuilder(root.resolve("/o/acme/datasets"))
            .header("Accept", "text/html")
            .header("Accept-Language", "en")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = sender.send(request, BodyHandlers.ofString());
    return answer.statusCode() == 303
        ? get(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath(), "en")
        : answer;
  }

  private static String part(String boundary, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(boundary, name, value);
  }

  private String token() throws Exception {
    return find(get("o/acme/datasets/new", "en").body(), "name=\"csrf-token\" value=\"([^\"]*)\"");
  }

  private static String find(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
