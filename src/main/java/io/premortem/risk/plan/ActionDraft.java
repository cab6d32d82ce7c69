package io.premortem.risk.plan;

import io.premortem.risk.knowledge.Knowledge;
import io.premortem.risk.plan.Action.State;
import io.premortem.risk.valuation.Violation;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An action as somebody writes it; null is what a field has when it is left empty.
 *
 * @param due ISO 8601, such as 2027-03-31
 * @param state planned, started, done or dropped; null leaves it, or plans a new one
 */
public record ActionDraft(
    String title,
    String mitigation,
    String owner,
    String due,
    Double cost,
    String state,
    String proof,
    String proofLink) {
  private static final int TITLE = 200;
  private static final int OWNER = 200;
  private static final int PROOF = 2000;
  private static final double MONEY = 1e12;
  private static final Set<String> WEB = Set.of("https", "http");

  public ActionDraft {
    title = title == null ? "" : title.strip();
    mitigation = mitigation == null || mitigation.isBlank() ? null : mitigation.strip();
    owner = owner == null ? "" : owner.strip();
    due = due == null || due.isBlank() ? null : due.strip();
    state = state == null || state.isBlank() ? null : state.strip();
    proof = proof == null ? "" : proof.strip();
    proofLink = proofLink == null ? "" : proofLink.strip();
  }

  /** What is wrong with it; empty when it can be kept. */
  List<Violation> violations(Knowledge knowledge) {
    List<Violation> found = new ArrayList<>();
    if (title.isEmpty() || title.length() > TITLE) {
      found.add(
          Violation.of(
              "title",
              "Give a title of 1 to " + TITLE + " characters.",
              "请填写 1 到 " + TITLE + " 个字的标题。"));
    }
    if (mitigation != null && knowledge.mitigation(mitigation).isEmpty()) {
      found.add(
          Violation.of(
              "mitigation",
              "There is no measure with this id; GET /api/v1/knowledge lists them.",
              "没有这个编号的措施；GET /api/v1/knowledge 列出了全部措施。"));
    }
    if (owner.length() > OWNER) {
      found.add(tooLong("owner", OWNER));
    }
    if (due != null && dueOn() == null) {
      found.add(
          Violation.of(
              "due",
              "Give a date such as 2027-03-31, within 2000 to 2200.",
              "请填写 2000 年至 2200 年之间的日期，例如 2027-03-31。"));
    }
    if (cost != null && !(cost >= 0 && cost <= MONEY)) {
      found.add(Violation.of("cost", "Give an amount from 0 to 1e12.", "请填写 0 到 1e12 之间的金额。"));
    }
    if (state != null && toState(null) == null) {
      found.add(
          Violation.of(
              "state",
              "Use one of: planned, started, done, dropped.",
              "请使用：planned、started、done、dropped 之一。"));
    }
    if (proof.length() > PROOF) {
      found.add(tooLong("proof", PROOF));
    }
    if (!proofLink.isEmpty() && !isWeb(proofLink)) {
      found.add(
          Violation.of(
              "proofLink",
              "Give a web address that starts with https:// or http://.",
              "请填写以 https:// 或 http:// 开头的网址。"));
    }
    return found;
  }

  private static Violation tooLong(String field, int most) {
    return Violation.of(field, "Shorten it to " + most + " characters.", "请缩短到 " + most + " 个字以内。");
  }

  private static boolean isWeb(String link) {
    try {
      URI address = URI.create(link);
      return link.length() <= PROOF
          && address.getHost() != null
          && WEB.contains(String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Null for none, and for what is no date that a plan could have. */
  LocalDate dueOn() {
    try {
      LocalDate date = due == null ? null : LocalDate.parse(due);
      return date == null || date.getYear() < 2000 || date.getYear() > 2200 ? null : date;
    } catch (DateTimeParseException _) {
      return null;
    }
  }

  /**
   * @param otherwise what it is when the draft does not say
   */
  State toState(State otherwise) {
    if (state == null) {
      return otherwise;
    }
    for (State known : State.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(state)) {
        return known;
      }
    }
    return null;
  }
}
