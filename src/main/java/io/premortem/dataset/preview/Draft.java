package io.premortem.dataset.preview;

import io.premortem.dataset.reading.TablePreview;
import java.util.UUID;

/**
 * A file that waits for its import.
 *
 * @param name what its people will call it
 */
public record Draft(UUID id, String name, String fileName, TablePreview preview) {}
