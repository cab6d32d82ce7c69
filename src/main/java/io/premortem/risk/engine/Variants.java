package io.premortem.risk.engine;

/** Plays a trial again, on the same luck, under a setting with one thing changed. */
final class Variants {

  private final Model model;
  private final Strikes strikes;
  private final CashPath path;
  private final Tape changedStrikes;
  private final Tape changed;

  Variants(Model model, Strikes strikes, CashPath path) {
    this.model = model;
    this.strikes = strikes;
    this.path = path;
    changedStrikes = new Tape(model);
    changed = new Tape(model);
  }

  /**
   * Whether the company is alive at the horizon under the changed setting. Plays the cash again
   * only where something that has changed can matter.
   */
  boolean alive(Setting setting, BaseRun run) {
    int k = setting.cause;
    boolean struck = k >= 0 && strikes.mayStrike(setting, run.luck);
    boolean terminal = struck && model.kind[k] == Model.TERMINAL;
    if (run.tape.terminals > (terminal && run.tape.hasTerminal(k) ? 1 : 0)) {
      return false;
    }
    boolean flowsChanged = setting.plan != run.setting.plan || setting.raise >= 0;
    return struck
        ? aliveStruck(setting, run, terminal)
        : alive(setting, run, run.tape, flowsChanged);
  }

  /** The same where the cause that the setting changes strikes under one of the two settings. */
  private boolean aliveStruck(Setting setting, BaseRun run, boolean terminal) {
    if (!terminal && setting.milder && run.harmOnly) {
      if (run.affords(setting.spend)) {
        return true;
      }
      if (run.doomed()) {
        return false;
      }
    }
    strikes.fill(setting, run.luck, changedStrikes);
    if (changedStrikes.terminals > 0) {
      return false;
    }
    if (terminal || changedStrikes.count == 0 && !run.tape.hasStrike(setting.cause)) {
      return alive(setting, run, run.tape, false);
    }
    if (run.luck.turnover(run.setting.plan).harmedBy(changedStrikes) && run.doomed()) {
      return false;
    }
    changed.replace(run.tape, setting.cause, changedStrikes);
    changed.copyRaises(run.tape);
    return alive(setting, run, changed, true);
  }

  private boolean alive(Setting setting, BaseRun run, Tape tape, boolean cashChanged) {
    if (!cashChanged && (!run.hasCash() || run.affords(setting.spend))) {
      return run.hasCash();
    }
    Tape played = tape;
    if (setting.raise >= 0) {
      changed.copyStrikes(tape);
      strikes.raises(setting, run.luck, changed);
      played = changed;
    }
    return path.firstNegative(setting, played, run.luck, CashPath.ALL_AREAS, model.horizon)
        > model.horizon;
  }
}
