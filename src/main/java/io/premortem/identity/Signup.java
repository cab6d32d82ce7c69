package io.premortem.identity;

import java.time.Instant;
import java.util.UUID;

/** Somebody's wish to become a tenant. */
public record Signup(
    UUID id, String company, String name, String email, String note, Instant createdAt) {}
