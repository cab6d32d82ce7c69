package io.premortem.report.nda;

import io.premortem.risk.valuation.Violation;
import io.premortem.tenancy.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The agreement of the current tenant and those who agreed to it. */
@ApplicationScoped
public class Ndas {
  static final int LONGEST = 20_000;
  static final int LONGEST_NAME = 100;
  private static final int SHOWN = 200;

  private final NdaStore store;
  private final AcceptanceStore acceptances;
  private final AuditLog audit;
  private final Clock clock;

  Ndas(NdaStore store, AcceptanceStore acceptances, AuditLog audit, Clock clock) {
    this.store = store;
    this.acceptances = acceptances;
    this.audit = audit;
    this.clock = clock;
  }

  /** The version in force; empty while there is none. */
  @Transactional
  public Optional<Nda> current() {
    return store.newest().map(NdaEntity::toRecord);
  }

  /** All versions, newest first. */
  @Transactional
  public List<Nda> versions() {
    return store.newestFirst().stream().map(NdaEntity::toRecord).toList();
  }

  /**
   * Puts a new version in force. A text equal to the present one makes none.
   *
   * @return what is wrong with it; empty when it is in force
   */
  @Transactional
  public List<Violation> publish(String english, String chinese, String actor) {
    String en = clean(english);
    String zh = clean(chinese);
    if (en.isEmpty() && zh.isEmpty() || en.length() > LONGEST || zh.length() > LONGEST) {
      return List.of(
          Violation.of(
              en.length() > LONGEST ? "english" : zh.length() > LONGEST ? "chinese" : "english",
              "Write the agreement in one language or both, up to 20,000 characters each.",
              "请用一种或两种语言填写协议，各不超过 20000 个字符。"));
    }
    if (current().filter(nda -> nda.english().equals(en) && nda.chinese().equals(zh)).isPresent()) {
      return List.of();
    }
    var row = new NdaEntity();
    row.id = UUID.randomUUID();
    // The audit log's lock, taken first, keeps two owners from taking one number.
    audit.record(actor, "nda.published", row.id.toString(), "");
    row.version = store.newest().map(known -> known.version + 1).orElse(1);
    row.english = en;
    row.chinese = zh;
    row.createdBy = actor;
    row.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.persist(row);
    return List.of();
  }

  private static String clean(String text) {
    return text == null ? "" : text.replace("\r\n", "\n").strip();
  }

  /** A name as it is kept; empty when it is none. */
  public static Optional<String> name(String typed) {
    String name = typed == null ? "" : typed.replaceAll("\\s+", " ").strip();
    return Optional.of(name).filter(text -> !text.isEmpty() && text.length() <= LONGEST_NAME);
  }

  /** Whether this reader agreed to the version in force for this snapshot at this share. */
  @Transactional
  public boolean accepted(UUID share, UUID report, String viewer) {
    return !viewer.isEmpty()
        && store
            .newest()
            .map(nda -> acceptances.has(share, report, nda.version, viewer))
            .orElse(true);
  }

  /** Whether any reader at this share agreed to the version in force for this snapshot. */
  @Transactional
  public boolean acceptedByAnybody(UUID share, UUID report) {
    return store.newest().map(nda -> acceptances.hasAny(share, report, nda.version)).orElse(true);
  }

  /** Records that somebody agreed; empty when the words they saw are not in force any more. */
  @Transactional
  public Optional<Acceptance> accept(Agreement agreement) {
    return current()
        .filter(nda -> nda.version() == agreement.version())
        .map(nda -> recorded(nda, agreement));
  }

  private Acceptance recorded(Nda nda, Agreement agreement) {
    var row = new AcceptanceEntity();
    row.id = UUID.randomUUID();
    row.shareId = agreement.share();
    row.reportId = agreement.reportId();
    row.report = agreement.report();
    row.reportHash = agreement.reportHash();
    row.version = nda.version();
    row.language = nda.language("zh".equals(agreement.language()));
    row.textHash = nda.hash(row.language);
    row.name = agreement.name();
    row.viewer = agreement.viewer();
    row.email = agreement.email();
    row.at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    acceptances.persist(row);
    audit.record(
        "visitor",
        "share.nda-accepted",
        agreement.share().toString(),
        "%s, version %d, text %s, report %s"
            .formatted(row.viewer, row.version, row.textHash, row.reportHash));
    return row.toRecord();
  }

  /** Newest first, the newest 200. */
  @Transactional
  public List<Acceptance> acceptances() {
    return acceptances.newest(SHOWN).stream().map(AcceptanceEntity::toRecord).toList();
  }
}
