/** From a trained model to one ONNX graph, pure: preparation, network and label in one file. */
package io.premortem.lab.onnx;
