package io.premortem.risk.engine;

import io.premortem.risk.engine.Simulation.Output;
import java.util.List;
import java.util.Set;

/** Runs trials one after another and counts what becomes of them. */
final class Trials implements Crew.Worker {

  private final Model model;
  private final Set<Output> outputs;
  private final List<Model.Input> inputs;
  private final Luck luck;
  private final Tape tape;
  private final Tape spare;
  private final Strikes strikes;
  private final BaseRun base;
  private final Autopsy autopsy;
  private final Variants variants;
  private final Areas areas;
  private final Tally tally;
  private final Tally total;

  private int draw = -1;
  private Settings settings;
  private Setting[] mitigated;
  private Setting[] tornado;

  /**
   * @param total of all threads, added to at the end
   */
  Trials(Model model, List<Model.Input> inputs, Tally total) {
    this.total = total;
    this.model = model;
    this.inputs = inputs;
    outputs = model.simulation.outputs();
    luck = new Luck(model);
    tape = new Tape(model);
    spare = new Tape(model);
    strikes = new Strikes(model);
    CashPath path = new CashPath(model);
    base = new BaseRun(model, luck, tape, path);
    autopsy = new Autopsy(model);
    variants = new Variants(model, strikes, path);
    int mitigations =
        outputs.contains(Output.MITIGATIONS) ? model.simulation.mitigations().size() : 0;
    tally = new Tally(model, mitigations, 2 * inputs.size());
    areas = new Areas(model, path, tally);
  }

  @Override
  public void run(int ofDraw, int from, int to) {
    if (draw != ofDraw) {
      prepare(ofDraw);
    }
    long outerKey = Counter.outerKey(model.simulation.seed(), draw);
    int tornadoTrials = model.sensitivityTrialsOf(draw);
    for (int i = from; i < to; i++) {
      luck.reset(Counter.trialKey(outerKey, i));
      strikes.fill(settings.base, luck, tape, spare);
      base.play(settings.base);
      count();
      boolean alive = tape.terminals == 0 && base.hasCash();
      areas.count(draw, base);
      // A setting changes one cause at most, so it saves nobody from two terminal strikes.
      if (tape.terminals < 2) {
        mitigations(alive);
        if (i < tornadoTrials) {
          tornado(alive);
        }
      }
    }
  }

  @Override
  public void finish() {
    total.add(tally);
  }

  private void prepare(int ofDraw) {
    draw = ofDraw;
    settings = new Settings(model, draw);
    mitigated = new Setting[tally.moved.length];
    for (int j = 0; j < mitigated.length; j++) {
      mitigated[j] = settings.with(model.simulation.mitigations().get(j));
    }
    tornado = settings.tornado(inputs);
  }

  private void count() {
    int noCash = base.noCash;
    tally.runway[noCash]++;
    tally.runwayWithoutRaises[base.noCashWithoutRaises]++;
    int killer = -1;
    double time = Double.POSITIVE_INFINITY;
    for (int i = 0; i < tape.terminals; i++) {
      if (tape.terminalTime[i] < time) {
        time = tape.terminalTime[i];
        killer = tape.terminalCause[i];
      }
    }
    int struck = killer < 0 ? model.horizon + 1 : (int) time + 1;
    int month = Math.min(struck, noCash);
    tally.deaths[draw][month]++;
    if (month > model.horizon) {
      return;
    }
    // A terminal strike and lack of cash in the same month: the strike came during it.
    if (struck <= noCash) {
      tally.byCause[killer][month]++;
      return;
    }
    tally.byCause[model.causes.size()][month]++;
    autopsy.examine(luck.turnover(settings.base.plan), tape, month);
    for (int k = 0; k < autopsy.share.length; k++) {
      tally.cashRoots[k][month] += autopsy.share[k];
    }
  }

  private void mitigations(boolean alive) {
    for (int j = 0; j < mitigated.length; j++) {
      boolean lives = variants.alive(mitigated[j], base);
      if (lives != alive) {
        tally.saved[draw][j] += lives ? 1 : -1;
        tally.moved[j]++;
      }
    }
  }

  private void tornado(boolean alive) {
    for (int v = 0; v < tornado.length; v++) {
      boolean lives = variants.alive(tornado[v], base);
      if (lives != alive) {
        tally.tornado[draw][v] += lives ? 1 : -1;
      }
    }
  }
}
