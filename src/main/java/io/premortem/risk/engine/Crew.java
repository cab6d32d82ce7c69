package io.premortem.risk.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Threads that share out the trials of a simulation. What they count must be whole numbers, so that
 * the sums do not depend on who did what.
 */
final class Crew {

  /** Runs trials; one per thread. */
  interface Worker {

    /** Runs trials {@code from} to {@code to - 1} of an outer draw. */
    void run(int draw, int from, int to);

    /** Adds what was counted to the total; one worker at a time. */
    void finish();
  }

  private static final int CHUNK = 2048;
  private static final int BETWEEN_QUESTIONS = 32;

  private final Watch watch;
  private final Supplier<Worker> workers;
  private final List<int[]> chunks = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private int finished;
  private volatile boolean stopped;
  private volatile Throwable failure;

  private Crew(Model model, Watch watch, Supplier<Worker> workers) {
    this.watch = watch;
    this.workers = workers;
    for (int draw = 0; draw < model.outer; draw++) {
      for (int from = 0; from < model.trialsOf(draw); from += CHUNK) {
        chunks.add(new int[] {draw, from, Math.min(from + CHUNK, model.trialsOf(draw))});
      }
    }
  }

  /**
   * Runs all trials.
   *
   * @param threads to use, the calling one among them, at least 1
   * @throws CancellationException when the watch said so
   */
  static void run(Model model, int threads, Watch watch, Supplier<Worker> workers) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ": give at least 1");
    }
    new Crew(model, watch, workers).work(threads);
  }

  private void work(int threads) {
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < Math.min(threads, chunks.size()); i++) {
      helpers.add(Thread.ofPlatform().name("simulation-" + i).start(this::take));
    }
    take();
    boolean interrupted = false;
    for (Thread helper : helpers) {
      interrupted |= joinFully(helper);
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IllegalStateException("a simulation thread failed", failure);
    }
    if (stopped) {
      throw new CancellationException("the simulation was cancelled");
    }
  }

  /** Waits for a thread to end; an interrupt stops the simulation. */
  private boolean joinFully(Thread helper) {
    boolean interrupted = false;
    while (true) {
      try {
        helper.join();
        return interrupted;
      } catch (InterruptedException e) {
        interrupted = true;
        stopped = true;
      }
    }
  }

  private void take() {
    try {
      Worker worker = workers.get();
      for (int i = next.getAndIncrement(); i < chunks.size(); i = next.getAndIncrement()) {
        int[] chunk = chunks.get(i);
        for (int from = chunk[1]; from < chunk[2]; from += BETWEEN_QUESTIONS) {
          stopped |= watch.cancelled();
          if (stopped) {
            return;
          }
          worker.run(chunk[0], from, Math.min(from + BETWEEN_QUESTIONS, chunk[2]));
        }
        report();
      }
      synchronized (this) {
        worker.finish();
      }
    } catch (RuntimeException | Error e) {
      failure = e;
      stopped = true;
    }
  }

  private synchronized void report() {
    finished++;
    watch.progress((double) finished / chunks.size());
  }
}
