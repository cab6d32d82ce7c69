package io.premortem.lab;

/**
 * A version is about to go live. Fired synchronously in the transaction that makes it live: who
 * serves predictions gets ready first, and an exception leaves the version before it live.
 */
public record ModelDeploying(Model model) {}
