package io.premortem.lab.learn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al., Ann. Math. Stat. 26(4), 1955).
 */
final class Isotonic {
  private Isotonic() {}

  /**
   * Values that were pooled.
   *
   * @param x weighted mean of their places
   * @param y weighted mean of the values: what is fitted at all of them
   */
  record Block(double x, double y, double weight) {
    private Block with(Block next) {
      double sum = weight + next.weight;
      return new Block(
          (x * weight + next.x * next.weight) / sum,
          (y * weight + next.y * next.weight) / sum,
          sum);
    }
  }

  /**
   * The non-decreasing function of least squares, as blocks of rising {@code x} and {@code y}.
   *
   * @param points ascending by x; equal places are pooled first
   */
  static List<Block> fit(List<Block> points) {
    Deque<Block> blocks = new ArrayDeque<>();
    Iterator<Block> rest = distinct(points).iterator();
    while (rest.hasNext()) {
      Block block = rest.next();
      while (!blocks.isEmpty() && blocks.getLast().y() >= block.y()) {
        block = blocks.removeLast().with(block);
      }
      blocks.addLast(block);
    }
    return List.copyOf(blocks);
  }

  private static List<Block> distinct(List<Block> points) {
    List<Block> distinct = new ArrayList<>();
    for (Block point : points) {
      boolean same = !distinct.isEmpty() && distinct.getLast().x() == point.x();
      distinct.add(same ? distinct.removeLast().with(point) : point);
    }
    return distinct;
  }
}
