package io.premortem.lab.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Fits on two threads. Meanwhile the caller's thread asks whether to stop: no other may, since it
 * alone knows whom it works for.
 */
final class FitPool implements AutoCloseable {
  static final int THREADS = 2;

  private final Allowance caller;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  /**
   * @param caller asked by the caller's thread
   */
  FitPool(Allowance caller) {
    this.caller = caller;
  }

  /** The caller's allowance as the pool's threads may ask it. */
  Allowance allowance() {
    return new Allowance(caller.nanos(), caller.end(), stopped::get);
  }

  /** Whether somebody asked to stop during a fit. */
  boolean stopped() {
    return stopped.get();
  }

  /** All done, in the order of the work. */
  List<Scorer> fit(List<Callable<Scorer>> work) {
    List<Scorer> scorers = new ArrayList<>();
    for (Future<Scorer> future : work.stream().map(threads::submit).toList()) {
      scorers.add(await(future));
    }
    return scorers;
  }

  private Scorer await(Future<Scorer> future) {
    while (true) {
      try {
        return future.get(20, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        stopped.set(stopped.get() || caller.cancelled().getAsBoolean());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while learning", e);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
