package io.premortem.identity;

/**
 * A person in a tenant.
 *
 * @param subject the user's id in Keycloak
 */
public record Member(String subject, String email, String name, Role role) {}
