package io.premortem.local;

import java.util.Locale;
import java.util.function.Consumer;

/** Tells the person at the console what the local services are doing. */
record LocalConsole(LocalMessages messages, Consumer<String> lines) {

  static LocalConsole standard() {
    return new LocalConsole(LocalMessages.in(Locale.getDefault()), System.out::println);
  }

  void say(String key, String... values) {
    lines.accept(text(key, values));
  }

  String text(String key, String... values) {
    return messages.text(key, (Object[]) values);
  }

  LocalProblem problem(String key, String... values) {
    return new LocalProblem(text(key, values));
  }

  /** A problem that shows how {@code log} ends. */
  LocalProblem problemWithLog(String key, String service, long number, LogFile log) {
    return problem(key, service, String.valueOf(number), log.file().toString(), log.lastLines());
  }
}
