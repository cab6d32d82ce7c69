package io.premortem.lab.onnx;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import io.premortem.lab.learn.encode.Codes;
import io.premortem.lab.learn.encode.Encoding;
import io.premortem.lab.learn.encode.Grams;
import io.premortem.lab.learn.encode.Levels;
import io.premortem.lab.learn.encode.Prose;
import io.premortem.lab.learn.encode.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/** The nodes of encodings; what two of them share is computed once. */
final class EncodingGraph {
  private static final float[] NONE = {Float.NaN};

  private final Graph graph;
  private final Map<String, String> tensors;
  private final DateGraph dates;
  private final Map<List<Source>, Numbers> numbers = new HashMap<>();
  private final Map<Object, String> blocks = new HashMap<>();

  /** Sources side by side [N, S], and which of them are missing. */
  private record Numbers(String values, String missing) {}

  /**
   * @param tensors input tensor of each column
   */
  EncodingGraph(Graph graph, Map<String, String> tensors) {
    this.graph = graph;
    this.tensors = tensors;
    this.dates = new DateGraph(graph);
  }

  static boolean takesTextsApart(Encoding encoding) {
    return !encoding.prose().isEmpty()
        || !encoding.grams().isEmpty()
        || encoding.sources().stream().anyMatch(Source.Date.class::isInstance);
  }

  /** The encoding's inputs [N, width]. */
  String add(Encoding encoding) {
    List<String> parts = new ArrayList<>();
    if (!encoding.sources().isEmpty()) {
      numbers(encoding, parts);
    }
    for (Codes codes : encoding.codes()) {
      parts.add(blocks.computeIfAbsent(codes, key -> codes(codes)));
    }
    for (Levels levels : encoding.levels()) {
      parts.add(blocks.computeIfAbsent(levels, key -> levels(levels)));
    }
    for (Prose prose : encoding.prose()) {
      parts.add(blocks.computeIfAbsent(prose, key -> prose(prose)));
    }
    for (Grams grams : encoding.grams()) {
      parts.add(blocks.computeIfAbsent(grams, key -> grams(grams)));
    }
    return graph.node("Concat", parts, Graph.number("axis", 1));
  }

  /** One test for each piece: no operator takes texts apart by characters. */
  private String grams(Grams grams) {
    List<String> found = new ArrayList<>();
    for (String gram : grams.grams()) {
      found.add(
          graph.node(
              "RegexFullMatch",
              List.of(tensors.get(grams.column())),
              Graph.text("pattern", holding(gram))));
    }
    return cast(graph.node("Concat", found, Graph.number("axis", 1)));
  }

  /** Around the piece stands any byte: a text need not be well-formed to hold it. */
  private static String holding(String gram) {
    StringBuilder pattern = new StringBuilder("\\C*");
    gram.chars().forEach(c -> pattern.append("\\x{%x}".formatted(c)));
    return pattern.append("\\C*").toString();
  }

  private void numbers(Encoding encoding, List<String> parts) {
    Numbers from = numbers.computeIfAbsent(encoding.sources(), this::sources);
    if (!encoding.raw().isEmpty()) {
      parts.add(once("raw", encoding.raw(), () -> raw(from, encoding.raw())));
    }
    if (!encoding.scaled().isEmpty()) {
      parts.add(once("scaled", encoding.scaled(), () -> scaled(from, encoding.scaled())));
    }
    if (!encoding.missing().isEmpty()) {
      parts.add(
          once("gaps", encoding.missing(), () -> cast(pick(from, encoding.missing()).missing())));
    }
    if (!encoding.pieces().isEmpty()) {
      parts.add(once("pieces", encoding.pieces(), () -> pieces(from, encoding.pieces())));
    }
  }

  private String once(String kind, List<?> what, Supplier<String> block) {
    return blocks.computeIfAbsent(List.of(kind, what), key -> block.get());
  }

  private String raw(Numbers from, List<Integer> sources) {
    Numbers picked = pick(from, sources);
    return graph.node("Where", List.of(picked.missing(), graph.constant(NONE), picked.values()));
  }

  private Numbers sources(List<Source> sources) {
    List<String> columns = new ArrayList<>();
    for (Source source : sources) {
      String tensor = tensors.get(source.column());
      columns.add(
          switch (source) {
            case Source.Cell cell -> tensor;
            case Source.Date date -> dates.part(tensor, date.part());
          });
    }
    String joined = graph.node("Concat", columns, Graph.number("axis", 1));
    String unknown = graph.node("IsNaN", List.of(joined));
    String infinite = graph.node("IsInf", List.of(joined));
    return new Numbers(joined, graph.node("Or", List.of(unknown, infinite)));
  }

  private Numbers pick(Numbers from, List<Integer> sources) {
    long[] places = sources.stream().mapToLong(Integer::longValue).toArray();
    String index = graph.constant(places, places.length);
    return new Numbers(
        graph.node("Gather", List.of(from.values(), index), Graph.number("axis", 1)),
        graph.node("Gather", List.of(from.missing(), index), Graph.number("axis", 1)));
  }

  private String cast(String booleans) {
    return graph.node("Cast", List.of(booleans), Graph.number("to", DataType.FLOAT.getNumber()));
  }

  private String scaled(Numbers from, List<Encoding.Scaled> scaled) {
    int size = scaled.size();
    float[] centres = new float[size];
    float[] scales = new float[size];
    for (int i = 0; i < size; i++) {
      centres[i] = scaled.get(i).centre();
      scales[i] = scaled.get(i).scale();
    }
    Numbers picked = pick(from, scaled.stream().map(Encoding.Scaled::source).toList());
    return ramp(picked, centres, centres, scales, -Encoding.CLIP, Encoding.CLIP);
  }

  private String pieces(Numbers from, List<Encoding.Piece> pieces) {
    int size = pieces.size();
    float[] fills = new float[size];
    float[] starts = new float[size];
    float[] widths = new float[size];
    for (int i = 0; i < size; i++) {
      fills[i] = pieces.get(i).fill();
      starts[i] = pieces.get(i).from();
      widths[i] = pieces.get(i).width();
    }
    Numbers picked = pick(from, pieces.stream().map(Encoding.Piece::source).toList());
    return ramp(picked, fills, starts, widths, 0, 1);
  }

  /** {@code clip((x − start) / width, low, high)}, with {@code fill} for a missing x. */
  private String ramp(
      Numbers from, float[] fill, float[] start, float[] width, float low, float high) {
    String filled =
        graph.node(
            "Where", List.of(from.missing(), graph.constant(fill, fill.length), from.values()));
    String shifted = graph.node("Sub", List.of(filled, graph.constant(start, start.length)));
    String scaled = graph.node("Div", List.of(shifted, graph.constant(width, width.length)));
    String least = graph.constant(new float[] {low});
    String most = graph.constant(new float[] {high});
    return graph.node("Clip", List.of(scaled, least, most));
  }

  private String codes(Codes codes) {
    int count = codes.levels().size();
    float[] table = new float[(count + 1) * codes.width()];
    for (int i = 0; i <= count; i++) {
      System.arraycopy(codes.values()[i], 0, table, i * codes.width(), codes.width());
    }
    List<Long> places = LongStream.range(0, count).boxed().toList();
    String index = graph.look(tensors.get(codes.column()), Keys.of(codes.levels(), places), count);
    String rows = graph.constant(table, count + 1, codes.width());
    String found = graph.node("Gather", List.of(rows, index), Graph.number("axis", 0));
    return graph.node("Flatten", List.of(found), Graph.number("axis", 1));
  }

  private String levels(Levels levels) {
    int count = levels.levels().size();
    List<String> texts = new ArrayList<>(levels.levels());
    texts.add("");
    List<Long> places = new ArrayList<>(LongStream.range(0, count).boxed().toList());
    places.add(count + 1L);
    String index = graph.look(tensors.get(levels.column()), Keys.of(texts, places), count);
    String hot =
        graph.node(
            Graph.ML,
            "OneHotEncoder",
            List.of(index),
            Graph.numbers("cats_int64s", LongStream.range(0, count + 2).boxed().toList()),
            Graph.number("zeros", 1));
    return graph.node("Flatten", List.of(hot), Graph.number("axis", 1));
  }

  /** Each text ends in a word of no vocabulary, since a text without words has no split. */
  private String prose(Prose prose) {
    String flat =
        graph.node(
            "Reshape", List.of(tensors.get(prose.column()), graph.constant(new long[] {-1}, 1)));
    String ended = graph.node("StringConcat", List.of(flat, graph.constant(" \u0001")));
    String words = graph.split(ended, "");
    int size = prose.vocabulary().size();
    Keys keys = Keys.of(prose.vocabulary(), LongStream.range(0, size).boxed().toList());
    String counts =
        graph.node(
            "TfIdfVectorizer",
            List.of(words),
            Graph.text("mode", "TF"),
            Graph.number("min_gram_length", 1),
            Graph.number("max_gram_length", 1),
            Graph.number("max_skip_count", 0),
            Graph.numbers("ngram_counts", List.of(0L)),
            Graph.numbers("ngram_indexes", keys.places()),
            Graph.keys("pool_strings", keys));
    return graph.node("Min", List.of(counts, graph.number(1)));
  }
}
