package io.premortem.report;

import io.premortem.report.disclosure.Amounts;
import io.premortem.report.disclosure.Disclosure;
import io.premortem.report.disclosure.Preset;
import io.premortem.report.disclosure.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How to share.
 *
 * @param expiresAt ISO 8601 instant, in the future, at most a year from now
 * @param passcode 6 characters to 72 bytes that visitors must know; null or empty for none
 * @param emailRequired true: visitors give an address and prove it with a code
 * @param fund alias of the fund that is to hold it; null or empty for a link
 * @param follows whether it shows newer snapshots too; null: a fund's does, a link does not
 * @param consent whether the fund may count the company in its aggregates; null for no
 * @param preset {@code first-look}, {@code due-diligence} or {@code portfolio-update}: sets
 *     sections, amounts and NDA; null for as the rest says
 * @param sections keys of what is shown; null for all of the page
 * @param amounts {@code exact}, {@code bands} or {@code hidden}; null for exact
 * @param print whether readers may print; null for yes
 * @param nda whether readers agree to the NDA first; null for no
 */
public record ShareOptions(
    String expiresAt,
    String passcode,
    Boolean emailRequired,
    String fund,
    Boolean follows,
    Boolean consent,
    String preset,
    List<String> sections,
    String amounts,
    Boolean print,
    Boolean nda) {

  /** A link without conditions. */
  static ShareOptions link(String expiresAt) {
    return new ShareOptions(expiresAt, null, null, null, null, null, null, null, null, null, null);
  }

  boolean forFund() {
    return fund != null && !fund.isBlank();
  }

  boolean asksPasscode() {
    return passcode != null && !passcode.isEmpty();
  }

  /** What is shown; empty if sections or amounts are none that there are. */
  Optional<Disclosure> disclosure() {
    if (preset != null) {
      return Preset.of(preset).map(Preset::disclosure);
    }
    var form = amounts == null ? Optional.of(Amounts.EXACT) : Amounts.of(amounts);
    if (sections == null) {
      return form.map(known -> new Disclosure(Disclosure.page().sections(), known));
    }
    if (sections.stream().anyMatch(key -> Section.of(key).isEmpty())) {
      return Optional.empty();
    }
    var chosen =
        sections.stream().map(key -> Section.of(key).orElseThrow()).collect(Collectors.toSet());
    return form.map(known -> new Disclosure(chosen, known));
  }

  boolean printing() {
    return !Boolean.FALSE.equals(print);
  }

  boolean asksNda() {
    return Boolean.TRUE.equals(nda) || Preset.of(preset).filter(Preset::nda).isPresent();
  }

  boolean following() {
    return follows == null ? forFund() : follows;
  }
}
