package io.premortem.risk.stress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Goes through the sets of shocks from the likeliest down, the empty one first, so the first that
 * is fatal is the likeliest fatal one: with the shocks sorted by plausibility, a set whose last
 * member is i has two successors, one with i + 1 in place of i and one with i + 1 added. Neither is
 * likelier than the set itself, and every set has one predecessor (best-first enumeration of
 * subsets; Lawler, Management Science 18, 1972).
 */
final class LikeliestSet implements Iterator<List<Shock>> {
  private record Candidate(List<Integer> members, double plausibility) {}

  private final List<Shock> shocks;
  private final int largest;
  private final PriorityQueue<Candidate> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble(Candidate::plausibility)
              .reversed()
              .thenComparing(candidate -> candidate.members().size()));

  /**
   * @param largest set that is looked at
   */
  LikeliestSet(List<Shock> shocks, int largest) {
    this.shocks =
        shocks.stream().sorted(Comparator.comparingDouble(Shock::plausibility).reversed()).toList();
    this.largest = largest;
    queue.add(new Candidate(List.of(), 1));
  }

  @Override
  public boolean hasNext() {
    return !queue.isEmpty();
  }

  @Override
  public List<Shock> next() {
    Candidate candidate = queue.poll();
    if (candidate == null) {
      throw new NoSuchElementException();
    }
    List<Integer> members = candidate.members();
    if (members.isEmpty()) {
      push(members, 0);
    } else {
      push(members.subList(0, members.size() - 1), members.getLast() + 1);
      push(members, members.getLast() + 1);
    }
    return members.stream().map(shocks::get).toList();
  }

  private void push(List<Integer> head, int next) {
    if (next >= shocks.size() || head.size() >= largest) {
      return;
    }
    List<Integer> members = new ArrayList<>(head);
    members.add(next);
    double plausibility = 1;
    for (int member : members) {
      plausibility *= shocks.get(member).plausibility();
    }
    queue.add(new Candidate(List.copyOf(members), plausibility));
  }
}
