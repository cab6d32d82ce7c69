/** Pages of administrators and owners: tenants, and the audit log. */
package io.premortem.admin;
