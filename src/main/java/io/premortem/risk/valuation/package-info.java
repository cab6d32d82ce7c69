/**
 * From answers and finance figures to a simulation; pure, described in docs/methods/knowledge.md.
 */
package io.premortem.risk.valuation;
