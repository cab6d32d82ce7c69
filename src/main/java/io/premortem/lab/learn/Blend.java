package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.Encoding;
import io.premortem.lab.learn.evaluation.Predictions;
import java.util.Arrays;
import java.util.List;

/** A weighted mean of fitted learners; a single learner is a blend of one. */
public record Blend(List<Encoding> encodings, List<Member> members, Output output) implements Body {
  /** So many rows are prepared at a time. */
  private static final int CHUNK = 4_096;

  public Blend {
    encodings = List.copyOf(encodings);
    members = List.copyOf(members);
  }

  @Override
  public Predictions predict(List<String> classes, Table table) {
    int outputs = classes.isEmpty() ? 1 : classes.size();
    float[] values = new float[table.rows() * outputs];
    for (int from = 0; from < table.rows(); from += CHUNK) {
      int first = from;
      int[] rows = new int[Math.min(CHUNK, table.rows() - from)];
      Arrays.setAll(rows, i -> first + i);
      float[][] mixed = mix(table.rows(rows), outputs);
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(output.finish(mixed[i]), 0, values, (from + i) * outputs, outputs);
      }
    }
    return new Predictions(classes, values);
  }

  private float[][] mix(Table table, int outputs) {
    List<Features> features = encodings.stream().map(encoding -> encoding.apply(table)).toList();
    List<Integer> widths = encodings.stream().map(Encoding::width).toList();
    float[][] mixed = new float[table.rows()][outputs];
    for (Member member : members) {
      float[][] scores = member.score(features, widths);
      for (int row = 0; row < mixed.length; row++) {
        if (!(output instanceof Output.Value)) {
          Softmax.apply(scores[row]);
        }
        Kernel.add(mixed[row], member.weight(), scores[row]);
      }
    }
    return mixed;
  }
}
