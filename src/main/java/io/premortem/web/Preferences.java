package io.premortem.web;

import io.premortem.identity.Profiles;
import io.premortem.identity.Public;
import io.premortem.identity.Visitor;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Language and theme, remembered in cookies of the visitor's browser; the language of somebody
 * signed in also in the profile.
 */
@Path("/")
@Public
public class Preferences {
  private static final String THEME = "theme";
  private static final List<String> THEMES = List.of("auto", "light", "dark");
  private static final List<String> LANGUAGES = List.of(Language.ENGLISH, Language.CHINESE);

  private final Visitor visitor;
  private final Profiles profiles;

  Preferences(Visitor visitor, Profiles profiles) {
    this.visitor = visitor;
    this.profiles = profiles;
  }

  @POST
  @Path("language")
  public Response language(@RestForm String lang, @RestForm("return") String back) {
    var chosen = LANGUAGES.contains(lang) ? lang : Language.ENGLISH;
    if (visitor.signedIn()) {
      profiles.chooseLanguage(visitor.subject(), chosen);
    }
    return remember(Language.COOKIE, chosen, back);
  }

  @POST
  @Path("theme")
  public Response theme(@RestForm String theme, @RestForm("return") String back) {
    return remember(THEME, THEMES.contains(theme) ? theme : THEMES.getFirst(), back);
  }

  static String theme(HttpServerRequest request) {
    var cookie = request.getCookie(THEME);
    return cookie != null && THEMES.contains(cookie.getValue())
        ? cookie.getValue()
        : THEMES.getFirst();
  }

  private static Response remember(String name, String value, String back) {
    var cookie =
        new NewCookie.Builder(name)
            .value(value)
            .path("/")
            .maxAge((int) Duration.ofDays(365).toSeconds())
            .sameSite(NewCookie.SameSite.LAX)
            .build();
    return Response.seeOther(local(back)).cookie(cookie).build();
  }

  /** A path of ours, or the home page: never an address that somebody else put into the form. */
  private static URI local(String path) {
    var ours =
        path != null && path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
    try {
      return ours ? new URI(path) : URI.create("/");
    } catch (java.net.URISyntaxException e) {
      return URI.create("/");
    }
  }
}
