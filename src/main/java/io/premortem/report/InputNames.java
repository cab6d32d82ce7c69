package io.premortem.report;

import io.premortem.report.disclosure.ShownReport;
import io.premortem.web.Language;

/** What the inputs of a simulation are called, for the list of what moves the answer most. */
record InputNames(ShownReport shown, Language language) {

  String of(String input) {
    String cause = causeName(input);
    return cause == null ? figure(input) : cause;
  }

  /** The name of a cause; null for what is none. */
  private String causeName(String id) {
    var cause = shown.causes().get(id);
    return cause == null ? null : cause.name().in(language.locale());
  }

  private String figure(String input) {
    int dot = input.indexOf('.');
    if (dot > 0 && !input.startsWith("revenue") && !input.startsWith("burn")) {
      return part(input.substring(0, dot), input.substring(dot + 1));
    }
    return switch (input) {
      case "revenue" -> language.pick("Revenue after direct cost", "扣除直接成本后的收入");
      case "revenue.growth" -> language.pick("Growth of revenue", "收入增长");
      case "burn" -> language.pick("Monthly spending", "月支出");
      case "burn.growth" -> language.pick("Growth of spending", "支出增长");
      case "compute-training" -> language.pick("Cost of the training run", "训练费用");
      case "compute-serving" -> language.pick("Cost of serving", "推理服务费用");
      // A round is named by the founder, or not at all.
      case "next" -> language.pick("Chance that the next round closes", "下一轮融资完成的概率");
      default -> input;
    };
  }

  private String part(String of, String part) {
    String cause = causeName(of);
    String whole =
        cause != null
            ? cause
            : "next".equals(of) ? language.pick("Next round", "下一轮融资") : figure(of);
    return switch (part) {
      case "effect" -> language.pick(whole + ": how hard it strikes", whole + "：打击程度");
      case "amount" -> language.pick(whole + ": amount", whole + "：金额");
      case "month" -> language.pick(whole + ": month", whole + "：到账月份");
      case "growth" -> language.pick(whole + ": growth a month", whole + "：月增长");
      default -> whole + ": " + part;
    };
  }
}
