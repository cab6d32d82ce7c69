package io.premortem.report;

import jakarta.ws.rs.FormParam;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The form of a new share, as it came. */
public class ShareForm {
  static final List<Integer> LIVES = List.of(7, 30, 90);
  static final int LIFE = 30;

  @FormParam("days")
  int days;

  @FormParam("passcode")
  String passcode;

  @FormParam("emailRequired")
  boolean emailRequired;

  /** Sent by the form for funds alone, where it may be empty. */
  @FormParam("fund")
  String fund;

  @FormParam("follows")
  boolean follows;

  @FormParam("consent")
  boolean consent;

  boolean forFund() {
    return fund != null;
  }

  ShareOptions options(Instant now) {
    var life = Duration.ofDays(LIVES.contains(days) ? days : LIFE);
    return new ShareOptions(
        now.plus(life).toString(), passcode, emailRequired, fund, follows, consent);
  }
}
