package io.premortem.tenancy;

/**
 * Fired inside the transaction that creates a tenant, with that tenant as the current one.
 *
 * @param demo the rooms fill a demo tenant with members and sample data
 */
public record OrganizationCreated(Organization organization, boolean demo) {}
