package io.premortem.inference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.premortem.lab.Model;
import java.math.BigDecimal;
import java.math.MathContext;

/** A call that works as printed, made from a model's inputs. */
final class Example {
  private Example() {}

  static String curl(String address, Model model) {
    var row = JsonNodeFactory.instance.objectNode();
    for (var input : model.details().inputs()) {
      if (input.number()) {
        row.put(input.name(), new BigDecimal(number(input.mean())));
      } else {
        row.put(input.name(), input.levels().isEmpty() ? "" : input.levels().getFirst());
      }
    }
    var body = JsonNodeFactory.instance.objectNode();
    body.putArray("rows").add(row);
    return """
        curl -X POST '%s' \\
          -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' \\
          -d '%s'"""
        .formatted(address, body.toString().replace("'", "'\\''"));
  }

  /** Four digits, without an exponent. */
  static String number(double value) {
    return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }
}
