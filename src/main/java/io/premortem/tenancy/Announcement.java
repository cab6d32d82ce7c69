package io.premortem.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * What every signed-in person reads in the frame.
 *
 * @param kind {@code info} or {@code warning}
 * @param until when it goes away by itself
 */
public record Announcement(UUID id, String english, String chinese, String kind, Instant until) {}
