package io.premortem.report;

/**
 * Who wants to read a shared report.
 *
 * @param ticket what the browser keeps of a link's gate; null if nothing
 * @param name whom sign-in vouches for; empty for a stranger with a link
 * @param userAgent null where the browser says nothing
 * @param number of the snapshot wanted; null for the newest
 */
record Guest(String ticket, String name, String userAgent, Integer number) {}
