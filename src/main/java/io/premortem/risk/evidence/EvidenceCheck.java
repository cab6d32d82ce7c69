package io.premortem.risk.evidence;

import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Evidence.Origin;
import io.premortem.risk.valuation.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Turns what a founder names into evidence, or says what is wrong with it. */
final class EvidenceCheck {
  static final int NOTE_LENGTH = 1000;
  static final int LINK_LENGTH = 2000;

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final Map<String, Status> STATUSES =
      Map.of("claimed", Status.CLAIMED, "documented", Status.DOCUMENTED);

  private final String field;
  private final EvidenceDraft draft;
  private final LocalDate today;
  private final List<Violation> violations = new ArrayList<>();

  EvidenceCheck(String indicator, EvidenceDraft draft, Instant now) {
    this.field = "evidence." + indicator;
    this.draft = draft;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * The evidence; only worth something while there are no violations.
   *
   * @param datasets finds a data set of the tenant
   */
  Evidence toEvidence(Function<UUID, Optional<Origin>> datasets, String actor, Instant now) {
    Status status = status();
    if (status == Status.DOCUMENTED && !draft.namesSomething()) {
      refuse("", "Name what documents it: a note, a link or a data set.", "请写明依据：说明、链接或数据集。");
    }
    LocalDate asOf = asOf();
    checkNote();
    checkLink();
    Origin dataset = draft.dataset() == null ? null : dataset(datasets);
    return new Evidence(status, asOf, draft.note(), draft.link(), dataset, actor, now);
  }

  private Status status() {
    if (draft.status() == null) {
      return draft.namesSomething() ? Status.DOCUMENTED : Status.CLAIMED;
    }
    Status status = STATUSES.get(draft.status());
    if (status == null) {
      refuse(
          ".status",
          "Must be claimed or documented; measured comes by taking over a measured answer.",
          "必须是 claimed 或 documented；measured 只能通过采用测得的答案得到。");
    }
    return status;
  }

  private LocalDate asOf() {
    try {
      LocalDate day = draft.asOf() == null ? today : LocalDate.parse(draft.asOf());
      if (!day.isBefore(EARLIEST) && !day.isAfter(today)) {
        return day;
      }
    } catch (DateTimeParseException _) {
      // Refused below, like a day that cannot be.
    }
    refuse(
        ".asOf",
        "Give a day from " + EARLIEST + " to today, such as " + today + ".",
        "请填写 " + EARLIEST + " 到今天之间的日期，例如 " + today + "。");
    return today;
  }

  private void checkNote() {
    if (draft.note() != null && draft.note().length() > NOTE_LENGTH) {
      refuse(
          ".note",
          "Shorten it to " + NOTE_LENGTH + " characters.",
          "请缩短到 " + NOTE_LENGTH + " 个字以内。");
    }
  }

  private void checkLink() {
    if (draft.link() != null && !isWebAddress(draft.link())) {
      refuse(
          ".link",
          "Must be an address that starts with https:// or http://.",
          "必须是以 https:// 或 http:// 开头的网址。");
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      var address = new URI(text);
      return text.length() <= LINK_LENGTH
          && address.getHost() != null
          && List.of("http", "https").contains(address.getScheme());
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Origin dataset(Function<UUID, Optional<Origin>> datasets) {
    Optional<Origin> found = datasets.apply(draft.dataset());
    if (found.isEmpty()) {
      refuse(".dataset", "There is no such data set; give the id of one.", "没有这个数据集；请填写已有数据集的 id。");
    }
    return found.orElse(null);
  }

  private void refuse(String part, String en, String zh) {
    violations.add(Violation.of(field + part, en, zh));
  }
}
