/** Learning curves of models: measured as a job, priced, and what follows from them. */
package io.premortem.lab.curve;
