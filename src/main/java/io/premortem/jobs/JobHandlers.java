package io.premortem.jobs;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every room's handlers, by the kind of job they do. */
@ApplicationScoped
class JobHandlers {
  private final Map<String, JobHandler> byKind;

  JobHandlers(@All List<JobHandler> handlers) {
    this.byKind =
        handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
  }

  /** Kinds of the jobs that do not count towards a quota. */
  List<String> uncounted() {
    return byKind.values().stream()
        .filter(handler -> !handler.counted())
        .map(JobHandler::kind)
        .toList();
  }

  /**
   * @throws IllegalStateException if no room does this kind: a bug, or a newer version queued it
   */
  JobHandler of(String kind) {
    var handler = byKind.get(kind);
    if (handler == null) {
      throw new IllegalStateException("no handler for jobs of kind " + kind);
    }
    return handler;
  }
}
