/** A tenant's own identity provider: whose domain it is, what was connected, Keycloak's part. */
package io.premortem.identity.provider;
