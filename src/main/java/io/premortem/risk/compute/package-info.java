/** What training and serving a model takes: operations, GPU-hours, memory, money. Pure. */
package io.premortem.risk.compute;
