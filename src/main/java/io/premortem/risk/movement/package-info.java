/** Why survival moved between two reports: an order-free split; pure. */
package io.premortem.risk.movement;
