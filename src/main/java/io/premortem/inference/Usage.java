package io.premortem.inference;

/**
 * Predictions in figures.
 *
 * @param calls requests, or parts of a batch
 * @param predicted rows
 * @param flagged rows with a cell unlike the rows learnt from
 * @param abstained rows left without a label, as the caller asked
 */
record Usage(long calls, long predicted, long flagged, long abstained) {
  static final Usage NONE = new Usage(0, 0, 0, 0);

  Usage plus(Usage more) {
    return new Usage(
        calls + more.calls,
        predicted + more.predicted,
        flagged + more.flagged,
        abstained + more.abstained);
  }
}
