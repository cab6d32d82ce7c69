package io.premortem.lab;

import java.util.UUID;

/** A version went live or was taken back; fired in the transaction that does it. */
public record ModelStageChanged(UUID model) {}
