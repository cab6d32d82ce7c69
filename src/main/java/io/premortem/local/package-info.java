/**
 * A laptop's own PostgreSQL and Keycloak, for running and testing without a container engine; the
 * container image holds neither of them.
 */
package io.premortem.local;
