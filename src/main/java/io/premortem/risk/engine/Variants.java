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
   *
   * @param noCash the first month without cash under the base setting
   */
  boolean alive(Setting base, Setting setting, Tape tape, Luck luck, int noCash) {
    int k = setting.cause;
    boolean terminal = k >= 0 && model.kind[k] == Model.TERMINAL;
    if (tape.terminals > (terminal && tape.hasTerminal(k) ? 1 : 0)) {
      return false;
    }
    boolean cashChanged = setting.plan != base.plan || setting.raise >= 0;
    Tape played = tape;
    if (k >= 0) {
      strikes.fill(setting, luck, changedStrikes);
      if (changedStrikes.terminals > 0) {
        return false;
      }
      if (!terminal && (changedStrikes.count > 0 || tape.hasStrike(k))) {
        cashChanged = true;
        changed.replace(tape, k, changedStrikes);
        changed.copyRaises(tape);
        played = changed;
      }
    }
    if (!cashChanged && (setting.spend == 0 || noCash <= model.horizon)) {
      return noCash > model.horizon;
    }
    if (setting.raise >= 0) {
      changed.copyStrikes(tape);
      strikes.raises(setting, luck, changed);
      played = changed;
    }
    int month = path.firstNegative(setting, played, luck, CashPath.ALL_AREAS, model.horizon);
    return month > model.horizon;
  }
}
