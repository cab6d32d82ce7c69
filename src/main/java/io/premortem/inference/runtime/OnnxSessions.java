package io.premortem.inference.runtime;

import io.premortem.lab.learn.Table;
import io.premortem.lab.learn.evaluation.Predictions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Open sessions by model, bounded: the one unused for longest makes room. */
@ApplicationScoped
public class OnnxSessions {
  static final int CAPACITY = 32;

  /** Single rows are the common case, where a second thread costs more than it gives. */
  private static final int THREADS = 1;

  private final LinkedHashMap<UUID, Held> held = new LinkedHashMap<>(16, 0.75f, true);

  /** A session and how many predictions use it; closed when it has left the map and nobody does. */
  private static final class Held {
    final OnnxSession session;
    int users;
    boolean evicted;

    Held(OnnxSession session) {
      this.session = session;
    }
  }

  /**
   * Predicts with the model's session, opening it when need be.
   *
   * @param model names the bytes: another content needs another id
   * @param onnx asked for only when no session is open
   * @throws IllegalArgumentException as {@link OnnxSession#open} and {@link OnnxSession#predict}
   */
  public Predictions predict(UUID model, Supplier<byte[]> onnx, Table table) {
    Held session = acquire(model);
    if (session == null) {
      session = acquire(model, OnnxSession.open(onnx.get(), THREADS));
    }
    try {
      return session.session.predict(table);
    } finally {
      release(session);
    }
  }

  synchronized int open() {
    return held.size();
  }

  private synchronized Held acquire(UUID model) {
    Held session = held.get(model);
    if (session != null) {
      session.users++;
    }
    return session;
  }

  /** Keeps the session unless another thread was faster, whose session is then used. */
  private synchronized Held acquire(UUID model, OnnxSession opened) {
    Held session = held.get(model);
    if (session == null) {
      session = new Held(opened);
      held.put(model, session);
      evict();
    } else {
      opened.close();
    }
    session.users++;
    return session;
  }

  private void evict() {
    while (held.size() > CAPACITY) {
      Held eldest = held.pollFirstEntry().getValue();
      eldest.evicted = true;
      if (eldest.users == 0) {
        eldest.session.close();
      }
    }
  }

  private synchronized void release(Held session) {
    session.users--;
    if (session.evicted && session.users == 0) {
      session.session.close();
    }
  }

  @PreDestroy
  synchronized void closeAll() {
    List<Held> all = new ArrayList<>(held.values());
    held.clear();
    for (Held session : all) {
      session.evicted = true;
      if (session.users == 0) {
        session.session.close();
      }
    }
  }
}
