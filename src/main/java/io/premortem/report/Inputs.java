package io.premortem.report;

import io.premortem.risk.valuation.Run;
import io.premortem.risk.valuation.Situation;

/**
 * What a report was computed from, kept with it.
 *
 * @param knowledge version of the knowledge base
 * @param rules version of the rules of law
 */
record Inputs(String knowledge, String rules, Situation situation, Run run) {}
