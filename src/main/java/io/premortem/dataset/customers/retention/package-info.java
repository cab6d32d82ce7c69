/**
 * Who stays, who leaves, and who pays: figures of customers from invoices or subscriptions. Pure.
 */
package io.premortem.dataset.customers.retention;
