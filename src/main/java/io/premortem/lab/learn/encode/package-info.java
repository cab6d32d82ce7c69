/**
 * From raw columns to numbers, pure: what to make of each column, fitted on training rows alone.
 */
package io.premortem.lab.learn.encode;
