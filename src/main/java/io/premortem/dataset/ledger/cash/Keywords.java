package io.premortem.dataset.ledger.cash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of words in several languages and what they stand for. The longest word that a text holds
 * decides; of equally long ones the earlier in the file.
 */
final class Keywords {

  /**
   * What was found.
   *
   * @param whole whether the word is all of the text
   */
  record Match(String id, String word, boolean whole) {}

  private record Word(String id, String text, boolean freeBefore, boolean freeAfter) {

    static Word of(String id, String written) {
      boolean before = written.startsWith("*");
      boolean after = written.endsWith("*");
      String text = written.substring(before ? 1 : 0, written.length() - (after ? 1 : 0));
      boolean anywhere = text.codePoints().anyMatch(Character::isIdeographic);
      return new Word(id, text, before || anywhere, after || anywhere);
    }

    boolean in(String other) {
      for (int at = other.indexOf(text); at >= 0; at = other.indexOf(text, at + 1)) {
        int end = at + text.length();
        boolean starts = freeBefore || at == 0 || !isWord(other.charAt(at - 1));
        boolean ends = freeAfter || end == other.length() || !isWord(other.charAt(end));
        if (starts && ends) {
          return true;
        }
      }
      return false;
    }

    // A Chinese neighbour is no part of a Latin word: "GPU云".
    private static boolean isWord(char c) {
      return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }
  }

  private final List<Word> words = new ArrayList<>();
  private final Map<String, String> kinds = new LinkedHashMap<>();

  private Keywords() {}

  /** Reads {@code id; words} or {@code id; kind; words} lines of a file beside this class. */
  static Keywords read(String file) {
    Keywords keywords = new Keywords();
    var stream = Objects.requireNonNull(Keywords.class.getResourceAsStream(file), file);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(keywords::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return keywords;
  }

  private void add(String line) {
    String[] parts = line.split(";");
    String id = parts[0].strip();
    kinds.put(id, parts.length > 2 ? parts[1].strip() : "");
    for (String word : parts[parts.length - 1].split(",")) {
      words.add(Word.of(id, word.strip()));
    }
  }

  /** Ids in the order of the file, with their kind; kind is empty where lines have none. */
  Map<String, String> kinds() {
    return kinds;
  }

  Optional<Match> find(String text) {
    String plain = plain(text);
    Word best = null;
    for (Word word : words) {
      if ((best == null || word.text().length() > best.text().length()) && word.in(plain)) {
        best = word;
      }
    }
    return Optional.ofNullable(best)
        .map(word -> new Match(word.id(), word.text(), word.text().equals(plain)));
  }

  /** The id of the word that is all of the text. */
  Optional<String> exactly(String text) {
    String plain = plain(text);
    return words.stream().filter(word -> word.text().equals(plain)).map(Word::id).findFirst();
  }

  /** Lower case, without what stands in brackets ("金额(元)"), underscores as spaces. */
  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    String open = lower.replaceAll("[(（\\[][^)）\\]]*[)）\\]]", " ").strip();
    return (open.isEmpty() ? lower : open).replaceAll("\\s+", " ").strip();
  }
}
