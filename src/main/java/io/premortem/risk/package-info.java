/** The risk assessment: knowledge base, answers and evidence, simulations, action plan. */
package io.premortem.risk;
