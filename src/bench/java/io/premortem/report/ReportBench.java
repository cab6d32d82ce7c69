package io.premortem.report;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times full reports of the sample assessment in a running application, from the request to the
 * last byte of the answer: the first one of the process, then some more of changed answers.
 *
 * <p>Arguments: address of the application, of its Keycloak, and how many reports.
 */
public final class ReportBench {
  private static final Path SAMPLE = Path.of("src/main/resources/samples/assessment.json");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String api;
  private final String keycloak;

  private ReportBench(String application, String keycloak) {
    api = application + "/api/v1/o/acme/assessments";
    this.keycloak = keycloak;
  }

  public static void main(String[] args) throws Exception {
    var bench = new ReportBench(args[0], args[1]);
    String token = bench.token();
    String sample = Files.readString(SAMPLE).strip();
    String created = bench.call("POST", "", "{\"name\":\"bench\"," + sample.substring(1), token);
    String id = first(created, "\"id\":\"([^\"]+)\"");
    for (int i = 0; i < Integer.parseInt(args[2]); i++) {
      long start = System.nanoTime();
      String report = bench.call("POST", "/" + id + "/run", "{}", token);
      System.out.printf(
          "report %d: %.2f s; %d KB, survival %s%n",
          i + 1,
          (System.nanoTime() - start) / 1e9,
          report.length() / 1000,
          first(report, "\"survival\":([0-9.]+)"));
      String change = "{\"answers\":{\"concentration\":" + (30 + i) + ",\"bus-factor\":" + (1 + i) + "}}";
      bench.call("PUT", "/" + id, change, token);
    }
  }

  private String call(String method, String path, String body, String token) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(api + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private String token() throws Exception {
    var form =
        "grant_type=password&client_id=premortem-cli&username=founder@acme.test"
            + "&password=premortem&scope=openid%20organization:*";
    var request =
        HttpRequest.newBuilder(
                URI.create(keycloak + "/realms/premortem/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return first(
        client.send(request, BodyHandlers.ofString()).body(), "\"access_token\":\"([^\"]+)\"");
  }

  private static String first(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException(text);
    }
    return matcher.group(1);
  }
}
