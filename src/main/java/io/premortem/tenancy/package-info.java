/** Organizations, the current tenant, row-level security, "run as" a tenant, and the audit log. */
package io.premortem.tenancy;
