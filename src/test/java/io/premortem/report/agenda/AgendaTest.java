package io.premortem.report.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final List<String> AREAS = List.of("technology", "market", "funding");

  @Test
  void the_widest_gap_opens_the_talk() {
    var agenda =
        Agenda.of(
            AREAS,
            Map.of("technology", 0.25, "market", 0.5, "funding", 0.125),
            Map.of("technology", 0.5, "market", 0.4375, "funding", 0.75));
    assertThat(agenda.items())
        .containsExactly(
            new Agenda.Item("funding", 0.125, 0.75),
            new Agenda.Item("technology", 0.25, 0.5),
            new Agenda.Item("market", 0.5, 0.4375));
    assertThat(agenda.items()).extracting(Agenda.Item::gap).containsExactly(0.625, 0.25, 0.0625);
    assertThat(agenda.items())
        .extracting(Agenda.Item::founderFearsMore)
        .containsExactly(false, false, true);
  }

  @Test
  void equal_gaps_keep_the_order_of_the_report() {
    var same = Map.of("technology", 0.5, "market", 0.5, "funding", 0.5);
    assertThat(Agenda.of(AREAS, same, same).items())
        .extracting(Agenda.Item::area)
        .containsExactlyElementsOf(AREAS);
  }

  @Test
  void a_side_that_left_out_an_area_or_gave_no_chance_has_no_agenda() {
    var whole = Map.of("technology", 0.5, "market", 0.5, "funding", 0.5);
    var most = Map.of("technology", 0.5, "market", 0.5);
    assertThatThrownBy(() -> Agenda.of(AREAS, whole, most)).hasMessageContaining("funding");
    var wrong = new HashMap<>(whole);
    for (double bad : new double[] {-0.1, 1.1, Double.NaN}) {
      wrong.put("market", bad);
      assertThatThrownBy(() -> Agenda.of(AREAS, wrong, whole)).hasMessageContaining("market");
    }
  }

  @Property
  void is_the_same_for_both_sides_but_for_who_is_who(
      @ForAll @Size(7) List<@DoubleRange(min = 0, max = 1) Double> founders,
      @ForAll @Size(7) List<@DoubleRange(min = 0, max = 1) Double> investors) {
    List<String> areas = new ArrayList<>();
    Map<String, Double> left = new HashMap<>();
    Map<String, Double> right = new HashMap<>();
    for (int i = 0; i < founders.size(); i++) {
      areas.add("area" + i);
      left.put("area" + i, founders.get(i));
      right.put("area" + i, investors.get(i));
    }
    var agenda = Agenda.of(areas, left, right).items();
    assertThat(agenda).extracting(Agenda.Item::area).containsExactlyInAnyOrderElementsOf(areas);
    assertThat(agenda)
        .isSortedAccordingTo((a, b) -> Double.compare(b.gap(), a.gap()))
        .allSatisfy(item -> assertThat(item.gap()).isBetween(0.0, 1.0));
    assertThat(Agenda.of(areas, right, left).items())
        .extracting(Agenda.Item::area)
        .containsExactlyElementsOf(agenda.stream().map(Agenda.Item::area).toList());
  }
}
