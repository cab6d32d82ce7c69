package io.premortem.dataset.profile.relation;

import io.premortem.dataset.profile.Columns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Finds rows that nearly repeat an earlier one, in O(rows · columns). */
public final class NearDuplicateSearch {

  /** Columns below which differing in one of them is nothing special. */
  static final int FEWEST_COLUMNS = 4;

  /** Characters of a text that are compared. */
  private static final int COMPARED_CHARACTERS = 1_000;

  private final List<Columns.Column> columns;
  private final long[] numbers;
  private final long[] whole;
  private final boolean[] repeats;

  private NearDuplicateSearch(List<Columns.Column> columns, long[] numbers) {
    this.columns = columns;
    this.numbers = numbers;
    this.whole = new long[numbers.length];
    this.repeats = new boolean[numbers.length];
    for (int c = 0; c < columns.size(); c++) {
      long[] hashes = salted(c);
      Arrays.setAll(whole, i -> whole[i] + hashes[i]);
    }
  }

  /**
   * @param numbers of the rows in the file, ascending, 1 for the first
   * @param identifiers columns that name rows; they are not compared, unless they are prose
   * @param copies columns that repeat others; they are not compared
   */
  public static NearDuplicates of(
      Columns table, long[] numbers, Set<String> identifiers, Set<String> copies, long seed) {
    List<Columns.Column> prose = table.columns().stream().filter(Prose::is).toList();
    List<Columns.Column> compared =
        table.columns().stream()
            .filter(c -> !copies.contains(c.name()))
            .filter(c -> !identifiers.contains(c.name()) || prose.contains(c))
            .filter(NearDuplicateSearch::varies)
            .toList();
    var search = new NearDuplicateSearch(compared, numbers);
    Twins equal = compared.isEmpty() ? search.twins(0, List.of()) : search.equal();
    return new NearDuplicates(
        table.rows(),
        names(compared),
        names(prose),
        equal,
        compared.size() < FEWEST_COLUMNS ? null : search.oneColumn(),
        prose.isEmpty() ? null : search.similarText(prose, seed));
  }

  private static List<String> names(List<Columns.Column> columns) {
    return columns.stream().map(Columns.Column::name).toList();
  }

  private static boolean varies(Columns.Column column) {
    long[] hashes = NormalForm.hashes(column);
    return Arrays.stream(hashes).anyMatch(hash -> hash != hashes[0]);
  }

  /** Different for the same value in another column, so that a sum stands for the whole row. */
  private long[] salted(int column) {
    long[] hashes = NormalForm.hashes(columns.get(column));
    Arrays.setAll(hashes, i -> Hash.mix(hashes[i] + column));
    return hashes;
  }

  private Twins equal() {
    var index = new RowIndex(numbers.length);
    List<Twins.Example> examples = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < numbers.length; i++) {
      int first = index.first(whole[i], i);
      if (first >= 0) {
        repeats[i] = true;
        rows++;
        add(examples, first, i, null, null);
      }
    }
    return twins(rows, examples);
  }

  /** Rows without their value in one column, each column in turn; repeats are out already. */
  private Twins oneColumn() {
    boolean[] near = new boolean[numbers.length];
    List<Twins.Example> examples = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      long[] hashes = salted(c);
      var index = new RowIndex(numbers.length);
      for (int i = 0; i < numbers.length; i++) {
        int first = repeats[i] ? -1 : index.first(whole[i] - hashes[i], i);
        if (first >= 0) {
          if (!near[i]) {
            add(examples, first, i, columns.get(c).name(), null);
          }
          near[i] = true;
        }
      }
    }
    int rows = 0;
    for (boolean one : near) {
      rows += one ? 1 : 0;
    }
    return twins(rows, examples);
  }

  private Twins similarText(List<Columns.Column> prose, long seed) {
    String[] texts = new String[numbers.length];
    for (int i = 0; i < texts.length; i++) {
      var joined = new StringBuilder();
      for (Columns.Column column : prose) {
        String value = ((Columns.Texts) column).values()[i];
        joined.append(value == null ? "" : NormalForm.text(value));
      }
      joined.setLength(Math.min(joined.length(), COMPARED_CHARACTERS));
      texts[i] = joined.toString();
    }
    var found = TextTwins.among(texts, seed);
    List<Twins.Example> examples = new ArrayList<>();
    int rows = 0;
    for (int i = 0; i < texts.length; i++) {
      if (found.twin()[i] >= 0) {
        rows++;
        add(examples, found.twin()[i], i, null, found.similarity()[i]);
      }
    }
    return twins(rows, examples);
  }

  private void add(
      List<Twins.Example> examples, int first, int second, String column, Double similarity) {
    if (examples.size() < Twins.EXAMPLES) {
      examples.add(new Twins.Example(numbers[first], numbers[second], column, similarity));
    }
  }

  private Twins twins(int rows, List<Twins.Example> examples) {
    return new Twins(rows, numbers.length == 0 ? 0 : (double) rows / numbers.length, examples);
  }
}
