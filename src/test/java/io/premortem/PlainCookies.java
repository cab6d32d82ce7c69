package io.premortem;

import java.net.CookieHandler;
import java.net.HttpCookie;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every cookie back to the port that set it. Browsers take {@code Secure} cookies from localhost
 * without TLS; the JDK's own cookie manager does not, and Keycloak sets such.
 */
final class PlainCookies extends CookieHandler {
  private final Map<Integer, Map<String, String>> cookies = new HashMap<>();

  @Override
  public synchronized Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
    var own = cookies.getOrDefault(uri.getPort(), Map.of());
    return own.isEmpty()
        ? Map.of()
        : Map.of(
            "Cookie",
            List.of(
                own.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "))));
  }

  @Override
  public synchronized void put(URI uri, Map<String, List<String>> headers) {
    var own = cookies.computeIfAbsent(uri.getPort(), _ -> new TreeMap<>());
    headers.forEach(
        (name, values) -> {
          if (name.equalsIgnoreCase("Set-Cookie")) {
            values.forEach(value -> store(own, value));
          }
        });
  }

  synchronized String value(URI uri, String name) {
    return cookies.getOrDefault(uri.getPort(), Map.of()).getOrDefault(name, "");
  }

  private static void store(Map<String, String> own, String header) {
    var pair = header.split(";", 2)[0].split("=", 2);
    boolean gone = HttpCookie.parse("Set-Cookie: " + header).getFirst().getMaxAge() == 0;
    if (gone || pair[1].isEmpty()) {
      own.remove(pair[0]);
    } else {
      own.put(pair[0], pair[1]);
    }
  }
}
