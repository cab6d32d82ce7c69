/**
 * The whole application; each package below is a room of the house in {@code docs/architecture.md}.
 */
package io.premortem;
