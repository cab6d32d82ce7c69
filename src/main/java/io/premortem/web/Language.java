package io.premortem.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;

/**
 * The language of the request: the visitor's choice, here or in the profile, else the browser's,
 * else English; English too for work that no request asked for.
 */
@RequestScoped
public class Language {
  public static final String ENGLISH = "en";
  public static final String CHINESE = "zh-CN";
  static final String COOKIE = "language";

  private static final List<Locale> SPOKEN =
      List.of(Locale.forLanguageTag(ENGLISH), Locale.forLanguageTag(CHINESE));

  private final CurrentVertxRequest current;
  private final VisitorProfile profile;
  private String tag;

  Language(CurrentVertxRequest current, VisitorProfile profile) {
    this.current = current;
    this.profile = profile;
  }

  /** {@value #ENGLISH} or {@value #CHINESE}. */
  public String tag() {
    if (profile.chosen().language() != null) {
      return profile.chosen().language();
    }
    if (tag == null) {
      tag = resolve();
    }
    return tag;
  }

  public Locale locale() {
    return Locale.forLanguageTag(tag());
  }

  public boolean chinese() {
    return CHINESE.equals(tag());
  }

  /** The one of two texts that the visitor reads. */
  public String pick(String english, String chinese) {
    return chinese() ? chinese : english;
  }

  /** A room's texts in the language of the request. */
  public <T> T messages(Class<T> bundle) {
    return MessageBundles.get(bundle, Localized.Literal.of(tag()));
  }

  private String resolve() {
    var request = current.getCurrent();
    if (request == null) {
      return ENGLISH;
    }
    var cookie = request.request().getCookie(COOKIE);
    if (cookie != null
        && (ENGLISH.equals(cookie.getValue()) || CHINESE.equals(cookie.getValue()))) {
      return cookie.getValue();
    }
    var accepted = request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    return accepted == null ? ENGLISH : match(accepted);
  }

  private static String match(String accepted) {
    try {
      var best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
      if (best != null) {
        return best.toLanguageTag();
      }
      // "zh" and "zh-TW" find no zh-CN by lookup, and read it better than English.
      var first = Locale.LanguageRange.parse(accepted).getFirst().getRange();
      return first.startsWith("zh") ? CHINESE : ENGLISH;
    } catch (IllegalArgumentException malformed) {
      return ENGLISH;
    }
  }
}
