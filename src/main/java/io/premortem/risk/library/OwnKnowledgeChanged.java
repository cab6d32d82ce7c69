package io.premortem.risk.library;

/** The current tenant has added a cause or question of its own, or taken one away. */
public record OwnKnowledgeChanged() {}
