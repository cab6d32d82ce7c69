package io.premortem.risk.engine;

/** A trial as it goes under the base setting; other runs of the trial are held against it. */
final class BaseRun {

  private static final int UNKNOWN = -1;

  /** Leaves room for rounding in sums of money. */
  private static final double NEARLY = 1 - 1e-6;

  private final int horizon;
  private final CashPath path;
  final Luck luck;
  final Tape tape;
  Setting setting;

  /** The first month without cash. */
  int noCash;

  /** The first month without cash of those before any raise closed. */
  int noCashWithoutRaises;

  /** Whether fewer strikes never mean less cash, so that some paths need not be played. */
  boolean harmOnly;

  private double margin;
  private int noCashWithout;

  BaseRun(Model model, Luck luck, Tape tape, CashPath path) {
    horizon = model.horizon;
    this.luck = luck;
    this.tape = tape;
    this.path = path;
  }

  /** Plays the cash of the trial on the tape. */
  void play(Setting base) {
    setting = base;
    noCash = path.firstNegative(base, tape, luck, CashPath.ALL_AREAS, horizon);
    noCashWithoutRaises = path.withoutRaises;
    margin = path.margin;
    harmOnly = luck.turnover(base.plan).harmedBy(tape);
    noCashWithout = UNKNOWN;
  }

  boolean hasCash() {
    return noCash > horizon;
  }

  /** Whether there is cash at the horizon even if so much is spent, whenever that is; if sure. */
  boolean affords(double spend) {
    return hasCash() && (spend == 0 || spend <= margin * NEARLY);
  }

  /** The first month without cash when no cause strikes. */
  int noCashWithout() {
    if (noCashWithout == UNKNOWN) {
      noCashWithout =
          harmOnly && hasCash() ? noCash : path.firstNegative(setting, tape, luck, 0, horizon);
    }
    return noCashWithout;
  }

  /** Whether cash runs out whatever strikes less. */
  boolean doomed() {
    return harmOnly && !hasCash() && noCashWithout() <= horizon;
  }
}
