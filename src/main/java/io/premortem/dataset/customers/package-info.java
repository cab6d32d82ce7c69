/** Customers of a table: recognised or mapped by hand, who stays, who leaves, who pays most. */
package io.premortem.dataset.customers;
