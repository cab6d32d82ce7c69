package io.premortem.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A file that names a running process, so that a later run finds it again. */
record ProcessMark(Path file) {

  void write(ProcessHandle process) throws IOException {
    Files.writeString(file, process.pid() + " " + started(process));
  }

  /** The process that was marked, if it still runs; a process that inherited its id is not it. */
  Optional<ProcessHandle> find() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    String[] mark = Files.readString(file).strip().split(" ");
    if (mark.length != 2 || !mark[0].matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(mark[0]))
        .filter(process -> started(process).equals(mark[1]));
  }

  void clear() throws IOException {
    Files.deleteIfExists(file);
  }

  private static String started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }
}
