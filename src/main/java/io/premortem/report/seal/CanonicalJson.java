package io.premortem.report.seal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in one way only, by the JSON Canonicalization Scheme (RFC 8785): no white space, members
 * sorted by the UTF-16 units of their names (§3.2.3), numbers as ECMAScript prints them (§3.2.2.3),
 * strings with the fewest escapes (§3.2.2.2).
 *
 * <p>Trees are made of {@code Map<String, ?>}, {@code List<?>}, {@code String}, {@code Boolean},
 * {@code Number} and null.
 */
final class CanonicalJson {
  /** Beyond it a double skips integers (I-JSON, RFC 7493 §2.2). */
  static final long LARGEST_INTEGER = (1L << 53) - 1;

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * @throws IllegalArgumentException for what has no canonical form: a number that is not finite or
   *     an integer beyond 2⁵³ − 1, half a surrogate pair, another type
   */
  static String write(Object tree) {
    var json = new CanonicalJson();
    json.value(tree);
    return json.out.toString();
  }

  private void value(Object value) {
    switch (value) {
      case null -> out.append("null");
      case Boolean b -> out.append(b);
      case String s -> string(s);
      case Number n -> number(n);
      case List<?> items -> array(items);
      case Map<?, ?> members -> object(members);
      default -> throw new IllegalArgumentException("no JSON: " + value.getClass());
    }
  }

  private void array(List<?> items) {
    char before = '[';
    for (Object item : items) {
      out.append(before);
      value(item);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  private void object(Map<?, ?> members) {
    // String.compareTo orders by UTF-16 units, as the scheme asks.
    var sorted = new TreeMap<String, Object>();
    members.forEach((name, member) -> sorted.put((String) name, member));
    char before = '{';
    for (var member : sorted.entrySet()) {
      out.append(before);
      string(member.getKey());
      out.append(':');
      value(member.getValue());
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private void number(Number number) {
    boolean whole = number instanceof Long || number instanceof Integer || number instanceof Short;
    if (whole && Math.abs(number.longValue()) > LARGEST_INTEGER) {
      throw new IllegalArgumentException("no integer of I-JSON: " + number);
    }
    out.append(whole ? Long.toString(number.longValue()) : EcmaNumber.of(number.doubleValue()));
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\t' -> out.append("\\t");
        case '\n' -> out.append("\\n");
        case '\f' -> out.append("\\f");
        case '\r' -> out.append("\\r");
        default -> plain(text, i, c);
      }
    }
    out.append('"');
  }

  private void plain(String text, int at, char c) {
    if (c < ' ') {
      out.append("\\u%04x".formatted((int) c));
      return;
    }
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    if (Character.isSurrogate(c) && !paired) {
      throw new IllegalArgumentException("half a surrogate pair");
    }
    out.append(c);
  }
}
