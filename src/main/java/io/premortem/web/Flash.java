package io.premortem.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One message that outlives a redirect, in a signed cookie, since web replicas hold no state. */
@RequestScoped
public class Flash {
  private static final String COOKIE = "flash";
  private static final int LIFE_SECONDS = 60;

  /**
   * What the next page says once.
   *
   * @param kind {@code success}, {@code info}, {@code warning} or {@code danger}
   */
  public record Message(String kind, String text) {}

  private final RoutingContext request;
  private final Signature signature;
  private Message taken;

  Flash(RoutingContext request, @ConfigProperty(name = "premortem.secret") String secret) {
    this.request = request;
    this.signature = new Signature(secret);
  }

  public void success(String text) {
    put(new Message("success", text));
  }

  public void warning(String text) {
    put(new Message("warning", text));
  }

  /** The message that the page before left, once; null when there is none. */
  Message take() {
    var cookie = request.request().getCookie(COOKIE);
    // A page may ask twice; the cookie is then the empty one that clears it.
    if (taken == null && cookie != null && !cookie.getValue().isEmpty()) {
      taken = read(cookie.getValue());
      request.response().addCookie(cookie("", 0));
    }
    return taken;
  }

  private void put(Message message) {
    var text = message.kind() + "\n" + message.text();
    var payload =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    request.response().addCookie(cookie(payload + "." + signature.of(payload), LIFE_SECONDS));
  }

  private Message read(String value) {
    var dot = value.indexOf('.');
    if (dot < 0 || !signature.fits(value.substring(0, dot), value.substring(dot + 1))) {
      return null;
    }
    var text =
        new String(Base64.getUrlDecoder().decode(value.substring(0, dot)), StandardCharsets.UTF_8);
    var line = text.indexOf('\n');
    return new Message(text.substring(0, line), text.substring(line + 1));
  }

  private Cookie cookie(String value, long seconds) {
    return Cookie.cookie(COOKIE, value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(request.request().isSSL())
        .setSameSite(CookieSameSite.LAX)
        .setMaxAge(seconds);
  }
}
