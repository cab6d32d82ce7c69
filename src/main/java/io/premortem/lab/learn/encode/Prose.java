package io.premortem.lab.learn.encode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Free text: an input for each word of a vocabulary, 1 where the text holds it. Words are what
 * blanks separate, as they are written: the operators of a graph that fold case depend on the
 * machine's locales.
 *
 * @param vocabulary words of the training rows
 */
public record Prose(String column, List<String> vocabulary) {
  static final int MAX_WORDS = 200;
  private static final int MIN_TEXTS = 5;

  public Prose {
    vocabulary = List.copyOf(vocabulary);
  }

  /** Words in most texts first, {@value #MAX_WORDS} at most, none of them in fewer than five. */
  static Prose fit(String column, String[] texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : texts) {
      if (text != null) {
        new HashSet<>(Arrays.asList(words(text)))
            .forEach(word -> counts.merge(word, 1, Integer::sum));
      }
    }
    List<String> vocabulary =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= MIN_TEXTS && entry.getValue() < texts.length)
            .sorted(
                Comparator.comparing(Map.Entry<String, Integer>::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .limit(MAX_WORDS)
            .map(Map.Entry::getKey)
            .toList();
    return new Prose(column, vocabulary);
  }

  /** Split at ASCII white space, as ONNX's StringSplit does without a delimiter. */
  static String[] words(String text) {
    String trimmed = text.replaceAll("^[ \\t\\n\\r\\f\\x0B]+|[ \\t\\n\\r\\f\\x0B]+$", "");
    return trimmed.isEmpty() ? new String[0] : trimmed.split("[ \\t\\n\\r\\f\\x0B]+");
  }

  static Set<String> wordSet(String text) {
    return new HashSet<>(Arrays.asList(words(text)));
  }
}
