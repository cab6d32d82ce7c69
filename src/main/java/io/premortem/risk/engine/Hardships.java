package io.premortem.risk.engine;

import java.util.Arrays;
import java.util.List;

/** Plays each trial under many hardships: what chance brings is drawn once for all of them. */
final class Hardships implements Crew.Worker {

  private final Model model;
  private final List<Hardship> hardships;
  private final long[] total;
  private final long[] alive;
  private final Luck luck;
  private final Tape tape;
  private final Tape spare;
  private final Tape harder;
  private final Strikes strikes;
  private final CashPath path;
  private final BaseRun base;

  /** By hardship, the causes that it has strike, and the raises that fail. */
  private final int[][] causes;

  private final int[][] failing;

  private int draw = -1;
  private Setting setting;
  private Setting[] settings;

  /**
   * @param total trials alive at the horizon, by hardship; added to at the end
   */
  Hardships(Model model, List<Hardship> hardships, long[] total) {
    this.model = model;
    this.hardships = hardships;
    this.total = total;
    alive = new long[total.length];
    luck = new Luck(model);
    tape = new Tape(model);
    spare = new Tape(model);
    harder = new Tape(model);
    strikes = new Strikes(model);
    path = new CashPath(model);
    base = new BaseRun(model, luck, tape, path);
    causes = new int[total.length][];
    failing = new int[total.length][];
    for (int j = 0; j < causes.length; j++) {
      Hardship hardship = hardships.get(j);
      causes[j] =
          hardship.strikes().stream()
              .mapToInt(strike -> model.causeIndex(strike.cause()))
              .toArray();
      failing[j] = hardship.failing().stream().mapToInt(model::raiseIndex).toArray();
    }
  }

  @Override
  public void run(int ofDraw, int from, int to) {
    if (draw != ofDraw) {
      prepare(ofDraw);
    }
    long outerKey = Counter.outerKey(model.simulation.seed(), draw);
    for (int i = from; i < to; i++) {
      luck.reset(Counter.trialKey(outerKey, i));
      strikes.fill(setting, luck, tape, spare);
      if (tape.terminals == 0) {
        base.play(setting);
        for (int j = 0; j < alive.length; j++) {
          alive[j] += survives(j) ? 1 : 0;
        }
      }
    }
  }

  private void prepare(int ofDraw) {
    draw = ofDraw;
    Settings drawn = new Settings(model, draw);
    setting = drawn.base;
    settings = new Setting[alive.length];
    Arrays.setAll(settings, j -> drawn.holding(hardships.get(j).levels()));
  }

  private boolean survives(int j) {
    harder.copyStrikes(tape);
    harder.scales = tape.scales;
    harder.helps = tape.helps;
    harder.copyRaises(tape);
    for (int i = 0; i < causes[j].length; i++) {
      int month = hardships.get(j).strikes().get(i).month();
      strikes.scripted(setting, luck, causes[j][i], month, model.scriptCause.length + i, harder);
      harder.settle(harder.count - 1);
    }
    for (int raise : failing[j]) {
      harder.fail(raise);
    }
    boolean sameFlows = settings[j].plan == setting.plan;
    if (sameFlows && !base.hasCash() && luck.turnover(setting.plan).harmedBy(harder)) {
      return false;
    }
    return path.firstNegative(settings[j], harder, luck, CashPath.ALL_AREAS, model.horizon)
        > model.horizon;
  }

  @Override
  public void finish() {
    for (int j = 0; j < alive.length; j++) {
      total[j] += alive[j];
    }
  }
}
