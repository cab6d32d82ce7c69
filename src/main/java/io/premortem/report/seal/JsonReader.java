package io.premortem.report.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) into the trees of {@link CanonicalJson}; numbers become doubles. Duplicate
 * names and depths beyond {@link #DEEPEST} are refused.
 */
final class JsonReader {
  static final int DEEPEST = 100;

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String ESCAPED = "\"\\/\b\f\n\r\t";
  private static final int HEX = 16;
  private static final int HEX_DIGITS = 4;

  private final String text;
  private int at;

  private JsonReader(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException naming the character, counted from 1, that is out of place
   */
  static Object read(String text) {
    var reader = new JsonReader(text);
    Object tree = reader.value(0);
    reader.space();
    if (reader.at < text.length()) {
      throw reader.wrong();
    }
    return tree;
  }

  private Object value(int depth) {
    space();
    if (depth > DEEPEST || at >= text.length()) {
      throw wrong();
    }
    return switch (text.charAt(at)) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", Boolean.TRUE);
      case 'f' -> word("false", Boolean.FALSE);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, Object> object(int depth) {
    var members = new LinkedHashMap<String, Object>();
    at++;
    space();
    if (take('}')) {
      return members;
    }
    do {
      space();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw wrong();
      }
      String name = string();
      space();
      expect(':');
      Object member = value(depth + 1);
      if (members.containsKey(name)) {
        throw wrong();
      }
      members.put(name, member);
      space();
    } while (take(','));
    expect('}');
    return members;
  }

  private List<Object> array(int depth) {
    var items = new ArrayList<>();
    at++;
    space();
    if (take(']')) {
      return items;
    }
    do {
      items.add(value(depth + 1));
      space();
    } while (take(','));
    expect(']');
    return items;
  }

  private String string() {
    var out = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong();
      }
      out.append(c == '\\' ? escape() : c);
    }
    expect('"');
    return out.toString();
  }

  private char escape() {
    if (at >= text.length()) {
      throw wrong();
    }
    char c = text.charAt(at++);
    int known = ESCAPES.indexOf(c);
    if (known >= 0) {
      return ESCAPED.charAt(known);
    }
    int end = at + HEX_DIGITS;
    if (c != 'u' || end > text.length() || !text.substring(at, end).matches("[0-9a-fA-F]+")) {
      throw wrong();
    }
    char unit = (char) Integer.parseInt(text.substring(at, end), HEX);
    at = end;
    return unit;
  }

  private Double number() {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw wrong();
    }
    at = number.end();
    return Double.valueOf(number.group());
  }

  private Object word(String word, Object value) {
    if (!text.startsWith(word, at)) {
      throw wrong();
    }
    at += word.length();
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean take(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void expect(char c) {
    if (!take(c)) {
      throw wrong();
    }
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("out of place at character " + (at + 1));
  }
}
