package io.premortem.inference.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Main program of a process of its own, in which a graph that a user brought runs for the first
 * time: what it breaks is this process. Needs the JDK and ONNX Runtime on its class path and
 * nothing else. Prints {@code classes <n>}, 1 for a quantity, and ends with 0, or ends otherwise.
 */
public final class GraphTrial {
  private static final int[] ROWS = {1, 2, OnnxSession.BROUGHT_ROWS};

  /** Numbers of {@code setrlimit} on Linux. */
  private static final int LIMIT_CPU = 0;

  private static final int LIMIT_ADDRESSES = 9;

  private GraphTrial() {}

  /** Arguments: the file, bytes of address space, seconds of processor time. */
  public static void main(String[] args) throws Throwable {
    byte[] onnx = Files.readAllBytes(Path.of(args[0]));
    limit(LIMIT_ADDRESSES, Long.parseLong(args[1]));
    limit(LIMIT_CPU, Long.parseLong(args[2]));
    try (var options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      try (var session = OrtEnvironment.getEnvironment().createSession(onnx, options)) {
        long classes = 0;
        for (int rows : ROWS) {
          classes = run(session, rows);
        }
        System.out.println("classes " + classes);
      }
    }
  }

  private static long run(OrtSession session, int rows) throws OrtException {
    Map<String, OnnxTensor> tensors = new HashMap<>();
    try {
      for (var input : session.getInputInfo().entrySet()) {
        tensors.put(input.getKey(), tensor((TensorInfo) input.getValue().getInfo(), rows));
      }
      var name = session.getOutputNames().iterator().next();
      try (var result = session.run(tensors, Set.of(name))) {
        var output = (OnnxTensor) result.get(name).orElseThrow();
        long[] shape = output.getInfo().getShape();
        if (shape.length != 2 || shape[0] != rows) {
          throw new IllegalArgumentException(
              name + " has the shape " + Arrays.toString(shape) + " for " + rows + " rows");
        }
        return shape[1];
      }
    } finally {
      tensors.values().forEach(OnnxTensor::close);
    }
  }

  private static OnnxTensor tensor(TensorInfo info, int rows) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    long[] shape = {rows, 1};
    if (info.type == OnnxJavaType.STRING) {
      var texts = new String[rows];
      Arrays.fill(texts, "");
      return OnnxTensor.createTensor(environment, texts, shape);
    }
    return OnnxTensor.createTensor(environment, FloatBuffer.wrap(new float[rows]), shape);
  }

  /** POSIX setrlimit; elsewhere than on Linux the parent's patience is the only limit. */
  private static void limit(int resource, long value) throws Throwable {
    if (!System.getProperty("os.name").equals("Linux")) {
      return;
    }
    var linker = Linker.nativeLinker();
    var function =
        linker.downcallHandle(
            linker.defaultLookup().find("setrlimit").orElseThrow(),
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
    try (var arena = Arena.ofConfined()) {
      var limits = arena.allocate(MemoryLayout.sequenceLayout(2, ValueLayout.JAVA_LONG));
      limits.setAtIndex(ValueLayout.JAVA_LONG, 0, value);
      limits.setAtIndex(ValueLayout.JAVA_LONG, 1, value);
      if ((int) function.invokeExact(resource, limits) != 0) {
        throw new IllegalStateException("no limit can be set");
      }
    }
  }
}
