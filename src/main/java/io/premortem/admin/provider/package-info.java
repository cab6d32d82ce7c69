/**
 * A tenant's own identity provider: the owner connects it, an administrator may approve a domain.
 */
package io.premortem.admin.provider;
