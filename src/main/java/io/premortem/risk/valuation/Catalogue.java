package io.premortem.risk.valuation;

import io.premortem.risk.compliance.Rules;
import io.premortem.risk.knowledge.Knowledge;

/** What is held to be true of companies in general, each part in one version. */
public record Catalogue(Knowledge knowledge, Rules rules) {}
