/**
 * Graphs that users bring: what is refused before ONNX Runtime sees it, and how the rest is fitted
 * to columns; pure.
 */
package io.premortem.inference.graph;
