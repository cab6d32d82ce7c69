package io.premortem.lab.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.premortem.lab.learn.encode.DatePart;
import io.premortem.lab.learn.encode.DateText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes that take dates in ISO 8601 apart; what is no date gives NaN. */
final class DateGraph {
  private final Graph graph;
  private final Map<String, Parts> parsed = new HashMap<>();

  /** Tensors [N, 1]: whether it is a date, and its numbers as floats. */
  private record Parts(String valid, String year, String month, String day, String hour) {}

  DateGraph(Graph graph) {
    this.graph = graph;
  }

  /** Float [N, 1]. */
  String part(String tensor, DatePart part) {
    Parts parts = parsed.computeIfAbsent(tensor, this::parse);
    String value =
        switch (part) {
          case YEARS -> years(parts);
          case MONTH -> parts.month();
          case DAY -> parts.day();
          case WEEKDAY -> weekday(parts);
          case HOUR -> parts.hour();
        };
    return graph.node("Where", List.of(parts.valid(), value, graph.number(Float.NaN)));
  }

  private Parts parse(String tensor) {
    String valid =
        graph.node("RegexFullMatch", List.of(tensor), Graph.text("pattern", DateText.FORM));
    String date = graph.node("Where", List.of(valid, tensor, graph.constant("2000-01-01")));
    // A time of day is appended, so that there always is one to split off.
    String timed = graph.node("StringConcat", List.of(date, graph.constant("T00:")));
    String halves = graph.split(timed, "T");
    String numbers = graph.split(at(halves, 0), "-");
    String times = graph.split(at(halves, 1), ":");
    return new Parts(
        valid,
        number(at(numbers, 0)),
        number(at(numbers, 1)),
        number(at(numbers, 2)),
        number(at(times, 0)));
  }

  /** One entry of the last axis of [N, 1, parts]. */
  private String at(String parts, long place) {
    String index = graph.constant(new long[] {place});
    return graph.node("Gather", List.of(parts, index), Graph.number("axis", 2));
  }

  private String number(String texts) {
    return cast(texts, DataType.FLOAT);
  }

  private String cast(String value, DataType type) {
    return graph.node("Cast", List.of(value), Graph.number("to", type.getNumber()));
  }

  private String years(Parts parts) {
    String years = graph.node("Sub", List.of(parts.year(), graph.number(2000)));
    return add(add(years, fraction(parts.month(), 12)), fraction(parts.day(), 372));
  }

  /** {@code (x − 1) / of}. */
  private String fraction(String value, float of) {
    String from = graph.node("Sub", List.of(value, graph.number(1)));
    return graph.node("Div", List.of(from, graph.number(of)));
  }

  private String add(String a, String b) {
    return graph.node("Add", List.of(a, b));
  }

  /** Sakamoto's formula on int64. */
  private String weekday(Parts parts) {
    String early = graph.node("Less", List.of(parts.month(), graph.number(3)));
    String year =
        graph.node("Sub", List.of(cast(parts.year(), DataType.INT64), cast(early, DataType.INT64)));
    String month = graph.node("Sub", List.of(cast(parts.month(), DataType.INT64), whole(1)));
    String offsets = graph.constant(DateText.offsets(), 12);
    String offset = graph.node("Gather", List.of(offsets, month), Graph.number("axis", 0));
    String days = add(add(year, quotient(year, 4)), offset);
    String centuries = graph.node("Sub", List.of(quotient(year, 400), quotient(year, 100)));
    String sum = add(add(days, centuries), cast(parts.day(), DataType.INT64));
    return cast(graph.node("Mod", List.of(sum, whole(7))), DataType.FLOAT);
  }

  private String quotient(String value, long by) {
    return graph.node("Div", List.of(value, whole(by)));
  }

  private String whole(long value) {
    return graph.constant(new long[] {value});
  }
}
