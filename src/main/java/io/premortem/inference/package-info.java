/** Predictions of deployed models, by JSON, by CSV and by form. */
package io.premortem.inference;
