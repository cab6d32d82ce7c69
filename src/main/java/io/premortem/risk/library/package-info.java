/**
 * The knowledge base as the current tenant sees it: kept versions, and what it added of its own.
 */
package io.premortem.risk.library;
