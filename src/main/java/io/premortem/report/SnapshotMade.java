package io.premortem.report;

import java.util.UUID;

/**
 * A report was stored, or signed; fired after the transaction, as its tenant.
 *
 * @param author subject of whoever did so
 */
public record SnapshotMade(UUID report, String author) {}
