package io.premortem.identity;

/**
 * A key was taken back; fired in the transaction that does it.
 *
 * @param hash of its token
 */
record KeyRevoked(String hash) {}
