package io.premortem.lab;

import java.util.UUID;

/**
 * A model whose graph somebody brought, to be registered.
 *
 * @param id chosen by the caller
 * @param dataset that it was evaluated on
 */
public record BroughtModel(
    UUID id,
    String name,
    String target,
    UUID dataset,
    String datasetName,
    Model.Details details,
    byte[] onnx) {
  /** Stands where other models have their recipe. */
  public static final String RECIPE = "upload";
}
