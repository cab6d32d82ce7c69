package io.premortem.inference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.premortem.lab.Model;
import io.premortem.lab.ModelInput;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Calls that work as printed, made from a model's inputs.
 *
 * @param curl as the next two, for the prediction API; the key stands in the variable {@code KEY}
 * @param local with the downloaded file alone
 */
record Snippets(String curl, String python, String java, String local) {

  /**
   * @param address of the prediction call
   */
  static Snippets of(String address, Model model) {
    var body = JsonNodeFactory.instance.objectNode();
    body.putArray("rows").add(row(model));
    return new Snippets(
        curl(address, body.toString()),
        python(address, body.toString()),
        java(address, body.toString()),
        local(model));
  }

  private static ObjectNode row(Model model) {
    var row = JsonNodeFactory.instance.objectNode();
    for (var input : model.details().inputs()) {
      if (input.number()) {
        row.put(input.name(), new BigDecimal(mean(input)));
      } else {
        row.put(input.name(), level(input));
      }
    }
    return row;
  }

  private static String curl(String address, String body) {
    return """
        curl -X POST '%s' \\
          -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' \\
          -d '%s'"""
        .formatted(address, body.replace("'", "'\\''"));
  }

  private static String python(String address, String body) {
    return """
        import json, os, urllib.request

        request = urllib.request.Request(
            "%s",
            data=%s.encode(),
            headers={"Authorization": "Bearer " + os.environ["KEY"],
                     "Content-Type": "application/json"})
        print(json.load(urllib.request.urlopen(request))["predictions"][0])"""
        .formatted(address, quoted(body));
  }

  private static String java(String address, String body) {
    return """
        import java.net.URI;
        import java.net.http.HttpClient;
        import java.net.http.HttpRequest;
        import java.net.http.HttpResponse;

        class Predict {
          public static void main(String[] args) throws Exception {
            var request = HttpRequest.newBuilder(URI.create("%s"))
                .header("Authorization", "Bearer " + System.getenv("KEY"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                    %s))
                .build();
            System.out.println(
                HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body());
          }
        }"""
        .formatted(address, quoted(body));
  }

  /** The file says itself which of its inputs takes which column. */
  private static String local(Model model) {
    return """
        import json, numpy, onnxruntime

        session = onnxruntime.InferenceSession("%s.onnx")
        row = json.loads(%s)
        about = session.get_modelmeta().custom_metadata_map
        feed = {}
        for i in json.loads(about["premortem.inputs"]):
            kind = numpy.float32 if i["type"] == "float" else object
            feed[i["input"]] = numpy.array([[row[i["column"]]]], dtype=kind)
        print(session.run(None, feed))"""
        .formatted(model.id(), quoted(row(model).toString()));
  }

  /** A literal that Python and Java both read: escapes are JSON's. */
  private static String quoted(String text) {
    return JsonNodeFactory.instance.textNode(text).toString();
  }

  private static String level(ModelInput input) {
    return input.levels().isEmpty() ? "" : input.levels().getFirst();
  }

  private static String mean(ModelInput input) {
    return input.mean() == null ? "0" : number(input.mean());
  }

  /** Four digits, without an exponent. */
  static String number(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
