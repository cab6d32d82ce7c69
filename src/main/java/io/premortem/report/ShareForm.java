package io.premortem.report;

import io.premortem.report.disclosure.Amounts;
import io.premortem.report.disclosure.Preset;
import io.premortem.report.disclosure.Section;
import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The form of a new share, as it came. */
public class ShareForm {
  static final List<Integer> LIVES = List.of(7, 30, 90);
  static final int LIFE = 30;

  /** In place of a preset: what the rest of the form says. */
  static final String AS_SET = "as-set";

  @FormParam("days")
  int days;

  @FormParam("passcode")
  String passcode;

  @FormParam("emailRequired")
  boolean emailRequired;

  /** Sent by the form for funds alone, where it may be empty. */
  @FormParam("fund")
  String fund;

  /** Key of a {@link Preset}, or {@link #AS_SET}. */
  @FormParam("preset")
  String preset;

  @FormParam("section")
  List<String> sections;

  @FormParam("amounts")
  String amounts;

  @FormParam("print")
  boolean print;

  @FormParam("nda")
  boolean nda;

  @FormParam("follows")
  boolean follows;

  @FormParam("consent")
  boolean consent;

  boolean forFund() {
    return fund != null;
  }

  /** The preset that is chosen; empty where the form is set by hand. */
  private Optional<Preset> chosen() {
    return Preset.of(preset);
  }

  ShareOptions options(Instant now) {
    var life = Duration.ofDays(LIVES.contains(days) ? days : LIFE);
    return chosen()
        .map(
            known ->
                new ShareOptions(
                    now.plus(forFund() ? life : Duration.ofDays(known.days())).toString(),
                    passcode,
                    // A fund's people sign in.
                    !forFund(),
                    fund,
                    follows,
                    consent,
                    known.key(),
                    null,
                    null,
                    forFund() || known != Preset.FIRST_LOOK,
                    nda))
        .orElseGet(() -> byHand(now.plus(life)));
  }

  private ShareOptions byHand(Instant expiresAt) {
    boolean set = AS_SET.equals(preset);
    return new ShareOptions(
        expiresAt.toString(),
        passcode,
        emailRequired,
        fund,
        follows,
        consent,
        // What is neither a preset nor by hand is refused with its name.
        set || preset == null ? null : preset,
        set ? (sections == null ? List.of() : sections) : null,
        set ? amounts : null,
        set ? print : null,
        nda);
  }

  /** Whether the preset's choice is marked when the form is shown. */
  public boolean marks(String key) {
    return key.equals(preset == null ? AS_SET : preset);
  }

  /** Whether a section's box is ticked when the form is shown. */
  public boolean ticks(String section) {
    return sections == null || sections.isEmpty()
        ? !section.equals(Section.INPUTS.key())
        : sections.contains(section);
  }

  public boolean byHand() {
    return marks(AS_SET);
  }

  public String amounts() {
    return amounts == null ? Amounts.EXACT.key() : amounts;
  }

  public boolean ndaAsked() {
    return nda;
  }
}
