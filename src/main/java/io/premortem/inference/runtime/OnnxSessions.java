package io.premortem.inference.runtime;

import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Open sessions by model, shared by all callers and bounded in memory. When it runs short, the
 * tenant that holds most gives up what it left unused for longest: one tenant with many models does
 * not push out the others.
 */
@ApplicationScoped
public class OnnxSessions {
  /** Single rows are the common case, where a second thread costs more than it gives. */
  private static final int THREADS = 1;

  /** ONNX Runtime keeps the weights once as they are and once packed for its kernels. */
  private static final int COPIES = 2;

  private static final long SESSION_BYTES = 1 << 20;

  private final LinkedHashMap<UUID, Held> held = new LinkedHashMap<>(16, 0.75f, true);
  private final long capacity;

  OnnxSessions(@ConfigProperty(name = "premortem.inference.sessions-megabytes") int megabytes) {
    this.capacity = (long) megabytes << 20;
  }

  /** A session and how many predictions use it; closed when it has left the map and nobody does. */
  private static final class Held {
    final String tenant;
    final CompletableFuture<Served> session = new CompletableFuture<>();
    long bytes;
    int users;
    boolean evicted;

    Held(String tenant) {
      this.tenant = tenant;
    }

    /** Waits for the one who opens it, and fails as that one did. */
    Served ready() {
      try {
        return session.join();
      } catch (CompletionException e) {
        throw e.getCause() instanceof RuntimeException cause ? cause : e;
      }
    }

    void closeIfIdle() {
      if (evicted && users == 0 && !session.isCompletedExceptionally()) {
        session.thenAccept(Served::close);
      }
    }
  }

  /**
   * Predicts with the model's session, opening it when need be; who comes meanwhile waits for the
   * one opening.
   *
   * @param tenant whose model it is
   * @param model names the bytes: another content needs another id
   * @param onnx asked for only when no session is open
   * @throws IllegalArgumentException as {@link OnnxSession#open} and {@link OnnxSession#predict}
   */
  public Predictions predict(String tenant, UUID model, Supplier<byte[]> onnx, Table table) {
    var session = acquire(tenant, model, onnx);
    try {
      return session.ready().predict(table);
    } finally {
      release(session);
    }
  }

  /** Opens the model's session before it is asked, so that nobody waits for it. */
  public void warm(String tenant, UUID model, Supplier<byte[]> onnx) {
    release(acquire(tenant, model, onnx));
  }

  synchronized int open() {
    return held.size();
  }

  synchronized boolean open(UUID model) {
    return held.containsKey(model);
  }

  private Held acquire(String tenant, UUID model, Supplier<byte[]> onnx) {
    Held session;
    synchronized (this) {
      session = held.get(model);
      if (session != null) {
        session.users++;
        return session;
      }
      session = new Held(tenant);
      session.users++;
      held.put(model, session);
    }
    return opened(model, session, onnx);
  }

  private Held opened(UUID model, Held session, Supplier<byte[]> onnx) {
    try {
      var bytes = onnx.get();
      session.session.complete(new Served(OnnxSession.open(bytes, THREADS)));
      makeRoom(session, SESSION_BYTES + COPIES * (long) bytes.length);
      return session;
    } catch (RuntimeException | Error e) {
      session.session.completeExceptionally(e);
      synchronized (this) {
        held.remove(model, session);
      }
      throw e;
    }
  }

  private synchronized void makeRoom(Held opened, long bytes) {
    opened.bytes = bytes;
    while (held.values().stream().mapToLong(session -> session.bytes).sum() > capacity) {
      var victim = victim(opened);
      if (victim.isEmpty()) {
        return;
      }
      var session = held.remove(victim.get());
      session.evicted = true;
      session.closeIfIdle();
    }
  }

  /** The longest unused one of the tenant that holds most, other than the one just opened. */
  private Optional<UUID> victim(Held opened) {
    Map<String, Long> byTenant = new LinkedHashMap<>();
    var others =
        held.entrySet().stream()
            .filter(entry -> entry.getValue() != opened && entry.getValue().bytes > 0)
            .toList();
    others.forEach(
        entry -> byTenant.merge(entry.getValue().tenant, entry.getValue().bytes, Long::sum));
    return byTenant.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .flatMap(
            most ->
                others.stream()
                    .filter(entry -> entry.getValue().tenant.equals(most.getKey()))
                    .map(Map.Entry::getKey)
                    .findFirst());
  }

  private synchronized void release(Held session) {
    session.users--;
    session.closeIfIdle();
  }

  @PreDestroy
  synchronized void closeAll() {
    List<Held> all = new ArrayList<>(held.values());
    held.clear();
    for (Held session : all) {
      session.evicted = true;
      session.closeIfIdle();
    }
  }
}
