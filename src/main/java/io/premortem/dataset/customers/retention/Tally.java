package io.premortem.dataset.customers.retention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which rows count, why others do not, and which months the table covers. */
final class Tally {

  final boolean[] usable;
  private final Map<Note.Kind, Long> counts = new EnumMap<>(Note.Kind.class);
  private final TreeMap<Integer, Integer> latest = new TreeMap<>();

  Tally(int rows) {
    usable = new boolean[rows];
  }

  void count(Note.Kind kind, long more) {
    if (more > 0) {
      counts.merge(kind, more, Long::sum);
    }
  }

  void use(int row) {
    usable[row] = true;
  }

  /** A day on which something happened. */
  void see(int day) {
    Days.note(latest, day);
  }

  /** Whether any day was seen. */
  boolean isEmpty() {
    return latest.isEmpty();
  }

  int firstMonth() {
    return latest.firstKey();
  }

  int lastComplete() {
    return Days.lastComplete(latest);
  }

  List<Note> notes() {
    List<Note> notes = new ArrayList<>();
    counts.forEach((kind, count) -> notes.add(new Note(kind, count)));
    return List.copyOf(notes);
  }
}
