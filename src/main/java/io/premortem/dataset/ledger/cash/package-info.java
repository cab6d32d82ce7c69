/** From the rows of a ledger to cash by month, burn and runway. Pure. */
package io.premortem.dataset.ledger.cash;
