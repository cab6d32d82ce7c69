/** What stands behind answers: how it is given, checked and kept. */
package io.premortem.risk.evidence;
