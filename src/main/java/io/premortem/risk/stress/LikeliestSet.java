package io.premortem.risk.stress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.Predicate;

/**
 * Goes through the sets of shocks from the likeliest down, so the first that is fatal is the
 * likeliest fatal one: with the shocks sorted by plausibility, a set whose last member is i has two
 * successors, one with i + 1 in place of i and one with i + 1 added. Neither is likelier than the
 * set itself, and every set has one predecessor (best-first enumeration of subsets; Lawler,
 * Management Science 18, 1972).
 */
final class LikeliestSet {
  private record Candidate(List<Integer> members, double plausibility) {}

  private final List<Shock> shocks;
  private final int largest;

  /**
   * @param largest set that is looked at
   */
  LikeliestSet(List<Shock> shocks, int largest) {
    this.shocks =
        shocks.stream().sorted(Comparator.comparingDouble(Shock::plausibility).reversed()).toList();
    this.largest = largest;
  }

  /**
   * The likeliest fatal set, the empty one among the candidates.
   *
   * @param most sets that are asked about
   * @return empty when none of those is fatal
   */
  Optional<List<Shock>> find(Predicate<List<Shock>> fatal, int most) {
    if (fatal.test(List.of())) {
      return Optional.of(List.of());
    }
    var queue =
        new PriorityQueue<Candidate>(
            Comparator.comparingDouble(Candidate::plausibility)
                .reversed()
                .thenComparing(candidate -> candidate.members().size()));
    push(queue, List.of(), 0);
    for (int asked = 1; asked < most && !queue.isEmpty(); asked++) {
      Candidate candidate = queue.poll();
      List<Shock> set = candidate.members().stream().map(shocks::get).toList();
      if (fatal.test(set)) {
        return Optional.of(set);
      }
      int last = candidate.members().getLast();
      push(queue, candidate.members().subList(0, candidate.members().size() - 1), last + 1);
      push(queue, candidate.members(), last + 1);
    }
    return Optional.empty();
  }

  private void push(PriorityQueue<Candidate> queue, List<Integer> head, int next) {
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
