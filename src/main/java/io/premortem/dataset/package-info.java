/** Data sets: a CSV file in, typed and profiled, kept as the original and as Parquet. */
package io.premortem.dataset;
