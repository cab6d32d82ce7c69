package io.premortem.report;

import io.premortem.report.disclosure.Amounts;
import io.premortem.report.disclosure.Disclosure;
import io.premortem.report.disclosure.Section;
import io.premortem.report.nda.Ndas;
import io.premortem.report.signoff.SignOffs;
import io.premortem.risk.valuation.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What must hold of what a share shows, of what its readers promise, and of who signed. */
@ApplicationScoped
class ShareTerms {
  private final Ndas ndas;
  private final SignOffs signOffs;

  ShareTerms(Ndas ndas, SignOffs signOffs) {
    this.ndas = ndas;
    this.signOffs = signOffs;
  }

  List<Violation> violations(ShareOptions options) {
    List<Violation> violations = new ArrayList<>();
    options
        .disclosure()
        .ifPresentOrElse(
            shown -> violations.addAll(ofDisclosure(shown, options.forFund())),
            () -> violations.add(unknown(options)));
    if (options.asksNda() && ndas.current().isEmpty()) {
      violations.add(
          Violation.of(
              "nda",
              "There is no NDA text yet. An owner writes it under Sharing rules → NDA.",
              "尚无保密协议文本。请由所有者在“分享规则 → 保密协议”中填写。"));
    }
    return violations;
  }

  /** The one field of the three that is wrong. */
  private static Violation unknown(ShareOptions options) {
    if (options.preset() != null) {
      return Violation.of(
          "preset",
          "Choose first-look, due-diligence or portfolio-update, or leave it out.",
          "请选择 first-look、due-diligence 或 portfolio-update，或去掉此项。");
    }
    if (options.amounts() != null && Amounts.of(options.amounts()).isEmpty()) {
      return Violation.of("amounts", "Choose exact, bands or hidden.", "请选择 exact、bands 或 hidden。");
    }
    String known = String.join(", ", Section.all().stream().map(Section::key).toList());
    return Violation.of("sections", "Choose among: " + known + ".", "请从以下各项中选择：" + known + "。");
  }

  private static List<Violation> ofDisclosure(Disclosure shown, boolean forFund) {
    List<Violation> violations = new ArrayList<>();
    if (shown.sections().isEmpty()) {
      violations.add(Violation.of("sections", "Choose at least one section.", "请至少选择一项内容。"));
    }
    if (shown.shows(Section.INPUTS) && shown.amounts() != Amounts.EXACT) {
      violations.add(
          Violation.of(
              "sections",
              "The inputs hold every amount. Leave them out, or show amounts exactly.",
              "输入包含全部金额。请去掉输入，或选择精确金额。"));
    }
    if (forFund && !shown.sections().containsAll(Section.PORTFOLIO)) {
      String needed = String.join(", ", Section.PORTFOLIO.stream().map(Section::key).toList());
      violations.add(
          Violation.of(
              "sections",
              "A fund's portfolio is made of these: " + needed + ". Show them, or share by link.",
              "基金的投资组合由以下各项组成：" + needed + "。请展示这些内容，或改用链接分享。"));
    }
    return violations;
  }

  /** Empty once the snapshot may be shown. */
  List<Violation> unsigned(UUID report) {
    int missing = SignOffs.NEEDED - signOffs.of(report).size();
    return signOffs.ready(report)
        ? List.of()
        : List.of(
            Violation.of(
                "signOff",
                "Two people sign a report off before it is shared; "
                    + missing
                    + " more must. Open the report and press “Sign off”.",
                "报告须经两人签署后才能分享，还差 " + missing + " 人。请打开报告并点击“签署”。"));
  }
}
