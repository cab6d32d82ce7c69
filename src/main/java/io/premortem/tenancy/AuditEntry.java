package io.premortem.tenancy;

import java.time.Instant;

/**
 * One security- or data-relevant act.
 *
 * @param sequence 1, 2, 3, … within the tenant
 * @param actor subject of the user, name of a key, or {@code system}
 * @param action {@code noun.verb}, for example {@code dataset.uploaded}
 * @param object identifier of what was acted on
 * @param hash SHA-256 over the previous entry's hash and this entry's content, hexadecimal
 */
public record AuditEntry(
    long sequence,
    Instant at,
    String actor,
    String action,
    String object,
    String detail,
    String previousHash,
    String hash) {}
