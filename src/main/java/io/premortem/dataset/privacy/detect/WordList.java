package io.premortem.dataset.privacy.detect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of a resource beside this class, separated by blanks; {@code #} begins a remark. */
final class WordList {

  private WordList() {}

  static Set<String> read(String resource) {
    var in = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
    try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", ""))
          .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
          .filter(word -> !word.isEmpty())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
