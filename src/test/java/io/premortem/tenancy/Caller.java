package io.premortem.tenancy;

import io.premortem.PlainBrowser;
import io.premortem.TestPeople;
import io.premortem.tenancy.Routes.Route;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;

/** Somebody who calls routes: pages with a session, the API with a token. */
final class Caller {
  private static final HttpClient API =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  final String role;

  /** Alias of the caller's own tenant; null without one. */
  final String home;

  private final URI root;
  private final PlainBrowser browser;
  private final String formToken;
  private final String accessToken;

  private Caller(
      String role, String home, URI root, PlainBrowser browser, String token, String accessToken) {
    this.role = role;
    this.home = home;
    this.root = root;
    this.browser = browser;
    this.formToken = token;
    this.accessToken = accessToken;
  }

  static Caller anonymous(URI root) throws IOException, InterruptedException {
    var browser = PlainBrowser.stranger(root);
    return new Caller("anonymous", null, root, browser, browser.token(), null);
  }

  /**
   * @param start the page that the person comes to after sign-in
   */
  static Caller signedIn(String role, String home, URI root, String user, String start)
      throws IOException, InterruptedException {
    var browser = PlainBrowser.signedIn(root, user, start);
    return new Caller(role, home, root, browser, browser.token(), TestPeople.token(user));
  }

  boolean anonymous() {
    return accessToken == null;
  }

  /** Once more if the server has closed the connection that the client meant to use again. */
  HttpResponse<String> call(Route route, String address) throws IOException, InterruptedException {
    try {
      return callOnce(route, address);
    } catch (HttpTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return callOnce(route, address);
    }
  }

  /** A form of another site: the session goes with it, the token does not. */
  HttpResponse<String> forge(Route route, String address) throws IOException, InterruptedException {
    return browser.send(request(route, address).header("Accept", "text/html,*/*;q=0.5").build());
  }

  private HttpResponse<String> callOnce(Route route, String address)
      throws IOException, InterruptedException {
    var request = request(route, address);
    if (!route.api() && anonymous()) {
      // Each way to Keycloak leaves a cookie; a browser that came thousands of times has too many.
      return API.send(
          request
              .header("Accept", "text/html,*/*;q=0.5")
              .header("Cookie", "csrf-token=" + formToken)
              .header("X-CSRF-TOKEN", formToken)
              .build(),
          BodyHandlers.ofString());
    }
    if (!route.api()) {
      return browser.send(
          request
              .header("Accept", "text/html,*/*;q=0.5")
              .header("X-CSRF-TOKEN", formToken)
              .build());
    }
    if (!anonymous()) {
      request.header("Authorization", "Bearer " + accessToken);
    }
    return API.send(request.header("Accept", "*/*").build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(Route route, String address) {
    var request =
        HttpRequest.newBuilder(root.resolve(address))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(30));
    if (!route.changes()) {
      return request;
    }
    var type = route.body().isEmpty() ? "application/x-www-form-urlencoded" : route.body();
    return request
        .header("Content-Type", type + (type.startsWith("multipart") ? "; boundary=x" : ""))
        .method(route.method(), BodyPublishers.ofString(Routes.emptyBody(type)));
  }
}
