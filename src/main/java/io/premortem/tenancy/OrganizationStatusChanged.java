package io.premortem.tenancy;

/** A tenant was suspended or resumed; fired in the transaction that does it. */
public record OrganizationStatusChanged(String alias) {}
