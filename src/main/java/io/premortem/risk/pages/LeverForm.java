package io.premortem.risk.pages;

import io.premortem.risk.knowledge.Area;
import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.valuation.Levers;
import io.premortem.web.Language;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The levers as sliders: what the address says of each, in whole steps. */
final class LeverForm {
  private static final String HAZARD = "hazard.";

  /** A slider: its place on the page, its range and where it stands. */
  record Slider(String name, String label, int min, int max, int step, int value, String unit) {}

  private final MultivaluedMap<String, String> query;
  private final WhatIfMessages words;
  private final List<Slider> money = new ArrayList<>();
  private final List<Slider> risks = new ArrayList<>();

  LeverForm(Knowledge knowledge, MultivaluedMap<String, String> query, Language language) {
    this.query = query;
    this.words = language.messages(WhatIfMessages.class);
    factor("cash", words.cash(), 300);
    factor("burn", words.burn(), 200);
    factor("revenue", words.revenue(), 300);
    money.add(slider("growth", words.growth(), -10, 10, 1, 0, words.points()));
    factor("chance", words.chance(), 200);
    factor("amount", words.amount(), 300);
    money.add(slider("delay", words.delay(), 0, 12, 1, 0, words.months()));
    for (Area area : knowledge.areas()) {
      risks.add(
          slider(HAZARD + area.id(), area.name().in(language.locale()), 0, 200, 10, 100, "%"));
    }
  }

  List<Slider> money() {
    return money;
  }

  List<Slider> risks() {
    return risks;
  }

  Levers levers() {
    Map<String, Double> hazards = new LinkedHashMap<>();
    for (Slider slider : risks) {
      hazards.put(slider.name().substring(HAZARD.length()), slider.value() / 100.0);
    }
    return new Levers(
        percent("cash"),
        percent("burn"),
        percent("revenue"),
        percent("growth"),
        percent("chance"),
        percent("amount"),
        value("delay"),
        hazards);
  }

  private void factor(String name, String label, int max) {
    money.add(slider(name, label, 0, max, 5, 100, "%"));
  }

  private Slider slider(
      String name, String label, int min, int max, int step, int rest, String unit) {
    return new Slider(name, label, min, max, step, given(name, min, max, rest), unit);
  }

  /** An address that is written by hand stands where a slider could stand. */
  private int given(String name, int min, int max, int rest) {
    String text = query.getFirst(name);
    try {
      return text == null ? rest : Math.clamp(Integer.parseInt(text.strip()), min, max);
    } catch (NumberFormatException _) {
      return rest;
    }
  }

  private double percent(String name) {
    return value(name) / 100.0;
  }

  private int value(String name) {
    return money.stream()
        .filter(slider -> slider.name().equals(name))
        .mapToInt(Slider::value)
        .findFirst()
        .orElseThrow();
  }
}
