/** Tests of the room of the same name. */
package io.premortem.lab.curve;
