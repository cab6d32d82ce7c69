/** ONNX Runtime: the only place that imports it. */
package io.premortem.inference.runtime;
