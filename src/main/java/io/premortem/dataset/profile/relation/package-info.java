/**
 * How columns hang together, what gives a target away, and which rows are nearly the same. Pure.
 */
package io.premortem.dataset.profile.relation;
