/** DuckDB on files of ours alone: types, figures, Parquet out and in. */
package io.premortem.dataset.reading;
