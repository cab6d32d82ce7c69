package io.premortem.tenancy;

import java.time.Instant;

/**
 * Which entries of the audit log to show. An empty text lets everything pass.
 *
 * @param actor whole subject or name
 * @param action the beginning of an action, such as {@code share.} or {@code share.created}
 * @param object whole identifier
 * @param from the first instant
 * @param to the first instant after the last
 */
public record AuditFilter(String actor, String action, String object, Instant from, Instant to) {}
