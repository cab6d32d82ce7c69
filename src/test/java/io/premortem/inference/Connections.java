package io.premortem.inference;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often a request takes a connection to the database, by the request's path. */
@ApplicationScoped
class Connections implements AgroalPoolInterceptor {
  private final Map<String, LongAdder> taken = new ConcurrentHashMap<>();
  private final CurrentVertxRequest request;

  Connections(CurrentVertxRequest request) {
    this.request = request;
  }

  long takenBy(String path) {
    return taken.computeIfAbsent(path, _ -> new LongAdder()).sum();
  }

  @Override
  public void onConnectionAcquire(Connection connection) {
    var container = Arc.container();
    if (container.requestContext().isActive() && request.getCurrent() != null) {
      taken
          .computeIfAbsent(request.getCurrent().request().path(), _ -> new LongAdder())
          .increment();
    }
  }
}
