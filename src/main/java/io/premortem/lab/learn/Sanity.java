package io.premortem.lab.learn;

/**
 * Whether the test part can be believed. Nothing fitted depends on it.
 *
 * @param shift null when there were too few rows, or no time, to look for it
 */
public record Sanity(Duplicates duplicates, Shift shift) {}
