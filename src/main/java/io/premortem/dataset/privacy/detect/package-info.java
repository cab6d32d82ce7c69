/**
 * Personal data and secrets in the cells and columns of a table, and how rare its rows are. Pure.
 */
package io.premortem.dataset.privacy.detect;
