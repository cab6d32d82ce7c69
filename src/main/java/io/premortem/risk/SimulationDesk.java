package io.premortem.risk;

import io.premortem.risk.engine.Hardship;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.risk.engine.Simulator;
import io.premortem.risk.engine.Watch;
import io.premortem.web.Language;
import io.premortem.web.Problem;
import io.premortem.web.ProblemException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where requests have their simulations run: a few at a time, each on all processors, first come,
 * first served.
 */
@ApplicationScoped
public class SimulationDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Semaphore places;
  private final RoutingContext request;
  private final Language language;

  SimulationDesk(
      @ConfigProperty(name = "premortem.simulations.parallel") int parallel,
      RoutingContext request,
      Language language) {
    this.request = request;
    this.places = new Semaphore(parallel, true);
    this.language = language;
  }

  /**
   * Runs a simulation without violations for the request at hand, and stops it when the caller has
   * closed the connection.
   *
   * @throws ProblemException 503 when no place came free in time, 422 when it took too long
   */
  public SimulationResult run(Simulation simulation) {
    return hold(place -> place.run(simulation));
  }

  /**
   * Does work of several simulations in one place.
   *
   * @param work is given the place to run them at
   * @throws ProblemException as {@link #run} does
   */
  public <T> T hold(Function<Place, T> work) {
    var place = new Place(Runtime.getRuntime().availableProcessors(), watch());
    enter();
    try {
      return work.apply(place);
    } catch (CancellationException _) {
      var text = language.messages(SimulationMessages.class);
      throw Problem.unprocessable(text.slowTitle(), text.slowDetail(LONGEST.toSeconds()), List.of())
          .toException();
    } finally {
      places.release();
    }
  }

  /** Where simulations run, one after another. */
  public record Place(int threads, Watch watch) {
    public SimulationResult run(Simulation simulation) {
      return Simulator.run(simulation, threads, watch);
    }

    /** As {@link Simulator#survivals} says. */
    public double[] survivals(Simulation simulation, List<Hardship> hardships) {
      return Simulator.survivals(simulation, hardships, threads, watch);
    }
  }

  private Watch watch() {
    var gone = new AtomicBoolean();
    // Also called when the connection closes before there is an answer.
    request.addEndHandler(_ -> gone.set(true));
    long start = System.nanoTime();
    return new Watch() {
      @Override
      public boolean cancelled() {
        return gone.get() || System.nanoTime() - start > LONGEST.toNanos();
      }
    };
  }

  private void enter() {
    try {
      if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw busy();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw busy();
    }
  }

  private ProblemException busy() {
    var text = language.messages(SimulationMessages.class);
    return Problem.unavailable(text.busyTitle(), text.busyDetail()).toException();
  }
}
