package io.premortem.tenancy;

/**
 * What a tenant may have.
 *
 * @param members members and open invitations, at least 1
 * @param jobs waiting and running at once, at least 1
 * @param predictions rows in a calendar month (UTC)
 * @param storageBytes of its files; null where the setting of the data room holds
 */
public record Quota(int members, int jobs, long predictions, Long storageBytes) {}
