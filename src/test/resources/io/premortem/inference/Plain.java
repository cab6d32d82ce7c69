import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;

/** A model file in ONNX Runtime alone. Arguments: file, output, then input, type, value for each input. */
class Plain {
  public static void main(String[] args) throws Exception {
    var environment = OrtEnvironment.getEnvironment();
    try (var session = environment.createSession(args[0])) {
      var feed = new HashMap<String, OnnxTensor>();
      for (int i = 2; i < args.length; i += 3) {
        long[] shape = {1, 1};
        feed.put(
            args[i],
            args[i + 1].equals("float")
                ? OnnxTensor.createTensor(
                    environment, FloatBuffer.wrap(new float[] {Float.parseFloat(args[i + 2])}), shape)
                : OnnxTensor.createTensor(environment, new String[] {args[i + 2]}, shape));
      }
      var answer = (float[][]) session.run(feed).get(args[1]).orElseThrow().getValue();
      System.out.println(Arrays.toString(answer[0]));
    }
  }
}
