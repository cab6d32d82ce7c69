package io.premortem.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The log of one service, kept from its latest start. */
record LogFile(Path file) {
  private static final int SHOWN = 12;

  String lastLines() {
    try {
      List<String> lines =
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
      return lines.stream()
          .skip(Math.max(0, lines.size() - SHOWN))
          .map(line -> "  | " + line)
          .collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "  | " + e;
    }
  }
}
