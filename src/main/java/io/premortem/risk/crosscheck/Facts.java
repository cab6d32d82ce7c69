package io.premortem.risk.crosscheck;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.plan.Action;
import io.premortem.risk.valuation.Answer;
import java.util.List;
import java.util.Map;

/**
 * What rules look at.
 *
 * @param answers by indicator id
 * @param credibilities by indicator id
 * @param measured by indicator id
 * @param replies to the questions of law
 * @param actions the plan
 */
record Facts(
    Knowledge knowledge,
    Map<String, Answer> answers,
    Map<String, Double> credibilities,
    Map<String, MeasuredAnswer> measured,
    Answers replies,
    List<Action> actions) {}
