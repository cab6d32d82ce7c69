package io.premortem.identity;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that makes its reader a member.
 *
 * @param expiresAt a week after it was sent
 */
public record Invitation(UUID id, String email, Role role, Instant createdAt, Instant expiresAt) {}
