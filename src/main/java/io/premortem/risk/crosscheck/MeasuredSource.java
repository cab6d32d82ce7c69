package io.premortem.risk.crosscheck;

import io.premortem.risk.Assessment;
import java.util.List;

/** A part of the product that can answer indicators from the current tenant's data. */
interface MeasuredSource {

  /** What it can answer today; empty without data for it. */
  List<MeasuredAnswer> answers(Assessment assessment);
}
