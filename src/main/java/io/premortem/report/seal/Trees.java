package io.premortem.report.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes trees of JSON fit for sealing. */
public final class Trees {
  private Trees() {}

  /**
   * The same tree with integers that a double cannot hold as text (I-JSON, RFC 7493 §2.2), and half
   * surrogate pairs, which no UTF-8 can carry, as question marks; what is no number, as its name.
   */
  public static Object sealable(Object tree) {
    return switch (tree) {
      case Map<?, ?> members -> {
        var copy = new TreeMap<String, Object>();
        members.forEach((name, member) -> copy.put((String) name, sealable(member)));
        yield copy;
      }
      case List<?> items -> {
        List<Object> copy = new ArrayList<>();
        items.forEach(item -> copy.add(sealable(item)));
        yield copy;
      }
      case Long number when Math.abs(number) > CanonicalJson.LARGEST_INTEGER ->
          Long.toString(number);
      case Double number when !Double.isFinite(number) -> number.toString();
      case String text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      case null -> null;
      default -> tree;
    };
  }
}
