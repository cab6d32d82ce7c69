/** The report of an assessment: immutable snapshots, share links and their visits. */
package io.premortem.report;
