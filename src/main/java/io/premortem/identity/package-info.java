/** Members, roles, permissions and who may call what; Keycloak is asked only here. */
package io.premortem.identity;
