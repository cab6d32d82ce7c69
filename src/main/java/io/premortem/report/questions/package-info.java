/** Questions that readers of a shared report pin to its numbers, and the answers. */
package io.premortem.report.questions;
