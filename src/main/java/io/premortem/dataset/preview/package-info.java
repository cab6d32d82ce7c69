/** A file looked at before it is imported: how it would be read, and what its owner corrects. */
package io.premortem.dataset.preview;
