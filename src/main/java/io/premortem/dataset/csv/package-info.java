/** Delimited text in: dialect, structure and encoding are checked record by record. Pure. */
package io.premortem.dataset.csv;
