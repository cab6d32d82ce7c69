package io.premortem.inference.graph;

/**
 * Why a graph is not taken.
 *
 * @param detail the name of what is in the way; empty where the reason says all
 */
public record GraphRefusal(Reason reason, String detail) {
  /** What is wrong. */
  public enum Reason {
    /** No ONNX file, or cut off. */
    UNREADABLE,
    /** Weights in other files. */
    EXTERNAL_DATA,
    /** Operators beyond ai.onnx and ai.onnx.ml. */
    DOMAIN,
    OPSET,
    /** Loop, If, Scan and whatever else holds a graph. */
    CONTROL_FLOW,
    /** Its output may be larger than its input says. */
    OPERATOR,
    TOO_MANY_NODES,
    /** An input that no column can feed. */
    INPUT,
    /** No output with a probability for each class, or with one number. */
    OUTPUT,
    /** The data set lacks a column for this input. */
    COLUMN,
    /** Class names do not fit the output or the target. */
    CLASSES,
    /** ONNX Runtime refuses it, or it takes too long or too much memory. */
    TRIAL,
    /** What it gives are no probabilities. */
    NOT_PROBABILITIES,
    /** It gives one number for each row, and the target is none. */
    QUANTITY,
    /** It gives NaN or infinity for a row. */
    NOT_FINITE
  }

  /** Ends the examination. */
  static final class Found extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient GraphRefusal refusal;

    Found(Reason reason, String detail) {
      super(reason + " " + detail);
      this.refusal = new GraphRefusal(reason, shortened(detail));
    }

    GraphRefusal refusal() {
      return refusal;
    }

    private static String shortened(String text) {
      return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
  }
}
