/**
 * What the rows learnt from looked like, and how rows to predict differ: drift, flags,
 * explanations; pure.
 */
package io.premortem.inference.monitor;
