package io.premortem.risk.movement;

import io.premortem.risk.valuation.Catalogue;
import io.premortem.risk.valuation.Situation;
import java.util.Set;

/**
 * One of the two reports.
 *
 * @param survival that it states, at the month that is compared
 */
public record Version(Situation situation, Catalogue catalogue, double survival) {

  /** This situation with what the reasons cover taken from a later one. */
  Situation situation(Version later, Set<Reason> reasons) {
    Situation then = later.situation;
    boolean answers = reasons.contains(Reason.ANSWERS);
    return new Situation(
        reasons.contains(Reason.TIME) ? then.asOf() : situation.asOf(),
        answers ? then.answers() : situation.answers(),
        answers ? then.declared() : situation.declared(),
        reasons.contains(Reason.DATA) ? then.measured() : situation.measured(),
        answers ? then.compute() : situation.compute(),
        answers ? then.replies() : situation.replies(),
        reasons.contains(Reason.MEASURES) ? then.met() : situation.met(),
        reasons.contains(Reason.MEASURES) ? then.taken() : situation.taken(),
        answers ? then.evidence() : situation.evidence(),
        answers ? then.own() : situation.own());
  }

  Catalogue catalogue(Version later, Set<Reason> reasons) {
    return new Catalogue(
        (reasons.contains(Reason.KNOWLEDGE) ? later : this).catalogue.knowledge(),
        (reasons.contains(Reason.LAW) ? later : this).catalogue.rules());
  }
}
