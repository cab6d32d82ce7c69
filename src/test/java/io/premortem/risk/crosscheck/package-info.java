/** Tests of the room of the same name. */
package io.premortem.risk.crosscheck;
