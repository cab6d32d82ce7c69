package io.premortem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Somebody, mostly Acme's founder, with nothing but HTTP: what a page is without script. */
public final class PlainBrowser {
  private static final String BOUNDARY = "premortem-test";
  private static final int SIGN_IN_PAGES = 2;

  private final URI root;
  private final String home;
  private final PlainCookies cookies = new PlainCookies();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  /** The JDK's client sends a form's content type on to where it is redirected; browsers do not. */
  private final HttpClient sender = HttpClient.newBuilder().cookieHandler(cookies).build();

  private PlainBrowser(URI root, String home) {
    this.root = root;
    this.home = home;
  }

  public static PlainBrowser signedIn(URI root) throws IOException, InterruptedException {
    return signedIn(root, TestTenants.ACME.user, "/o/acme");
  }

  public static PlainBrowser signedIn(URI root, TestTenants who)
      throws IOException, InterruptedException {
    return signedIn(root, who.user, who.org == null ? "/admin" : "/o/" + who.org);
  }

  /** Nobody yet: sees what a stranger sees. */
  public static PlainBrowser stranger(URI root) {
    return new PlainBrowser(root, "/");
  }

  /**
   * @param home where the person comes out after sign-in
   */
  public static PlainBrowser signedIn(URI root, String user, String home)
      throws IOException, InterruptedException {
    var browser = new PlainBrowser(root, home);
    var page = browser.get("/sign-in", "en");
    // With organizations on, Keycloak asks for the name first and for the password on a second
    // page.
    for (int step = 0;
        step < SIGN_IN_PAGES && page.uri().getPath().startsWith("/realms/");
        step++) {
      page = browser.submitSignIn(page.body(), user);
    }
    assertThat(page.uri().getPath()).as(page.body()).isEqualTo(home);
    assertThat(page.statusCode()).isEqualTo(200);
    return browser;
  }

  public HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    return client.send(
        page(path).header("Accept-Language", language).build(), BodyHandlers.ofString());
  }

  /**
   * @param form {@code &name=value…}, encoded; the token that every form has is added
   */
  public HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    return postAsIs(path, "csrf-token=" + encoded(token()) + form);
  }

  /** As a forged form would be sent. */
  public HttpResponse<String> postAsIs(String path, String body)
      throws IOException, InterruptedException {
    var request =
        page(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** A form with a field {@code name} and a CSV file. */
  public HttpResponse<String> upload(String path, String name, String fileName, String text)
      throws IOException, InterruptedException {
    var body =
        part("csrf-token", token())
            + part("name", name)
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, fileName)
            + "Content-Type: text/csv\r\n\r\n%s\r\n--%s--\r\n".formatted(text, BOUNDARY);
    var request =
        page(path)
            .header("Accept-Language", "en")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = sender.send(request, BodyHandlers.ofString());
    return answer.statusCode() == 303
        ? get(URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath(), "en")
        : answer;
  }

  /** Any request with this person's session; redirects are not followed. */
  public HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return sender.send(request, BodyHandlers.ofString());
  }

  /** The session that the application gave; empty without one. */
  public String session() {
    return cookies.value(root, "q_session");
  }

  /** The first group of the pattern in the text. */
  public static String find(String text, String pattern) {
    var matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
    return matcher.group(1);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder page(String path) {
    return HttpRequest.newBuilder(root.resolve("/" + path.replaceFirst("^/", "")))
        .header("Accept", "text/html");
  }

  private HttpResponse<String> submitSignIn(String page, String user)
      throws IOException, InterruptedException {
    var action = find(page, "<form[^>]*action=\"([^\"]*)\"").replace("&amp;", "&");
    var form = "username=" + encoded(user) + "&password=premortem";
    return client.send(
        HttpRequest.newBuilder(URI.create(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  /** The token of this session's forms; a header {@code X-CSRF-TOKEN} with it stands for a form. */
  public String token() throws IOException, InterruptedException {
    return find(get(home, "en").body(), "name=\"csrf-token\" value=\"([^\"]*)\"");
  }

  private static String part(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }
}
