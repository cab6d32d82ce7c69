/** Background work: queue, progress, cancel, recovery; knows nothing of models or risk. */
package io.premortem.jobs;
