/** Data sets that are ledgers: their columns, cash by month, burn and runway, and their page. */
package io.premortem.dataset.ledger;
