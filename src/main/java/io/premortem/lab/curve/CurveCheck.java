package io.premortem.lab.curve;

import io.premortem.lab.Model;
import io.premortem.lab.Refusal;
import io.premortem.lab.learn.scaling.Prices;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/** What is wrong with a wish, naming the field and the remedy. */
final class CurveCheck {
  /** A sum beyond is a slip of the keys. */
  private static final double MOST_MONEY = 1e12;

  private CurveCheck() {}

  static Refusal notFittedHere() {
    return new Refusal(
        "model",
        "This model cannot be trained again: it was uploaded, or its data set is gone. Fit a model on a data set first.",
        "该模型无法重新训练：它是上传的，或其数据集已不存在。请先用数据集拟合模型。");
  }

  static Optional<Refusal> budget(int seconds, boolean searches) {
    int least = searches ? CurveRequest.LEAST_SEARCH_SECONDS : CurveRequest.LEAST_SECONDS;
    return seconds >= least && seconds <= CurveRequest.MOST_SECONDS
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "budgetSeconds",
                "A budget of %,d seconds is not possible for this recipe. Give %,d to %,d seconds."
                    .formatted(seconds, least, CurveRequest.MOST_SECONDS),
                "该配方的时间预算不能为 %,d 秒。请填写 %,d 至 %,d 秒。"
                    .formatted(seconds, least, CurveRequest.MOST_SECONDS)));
  }

  static Optional<Refusal> prices(Prices prices, Model model) {
    return Stream.of(
            currency(prices.currency()),
            money("costPerRow", prices.perRow()),
            money("costPerGpuHour", prices.perHour()),
            burn(prices.monthlyBurn()),
            money("cash", prices.cash()),
            target(prices.target(), model.details().quantity()),
            share("worthwhile", prices.worthwhile()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Refusal> currency(String code) {
    if (code == null) {
      return Optional.empty();
    }
    try {
      Currency.getInstance(code);
      return Optional.empty();
    } catch (IllegalArgumentException unknown) {
      return Optional.of(
          new Refusal(
              "currency",
              "There is no currency \"%s\". Give three letters, such as USD or CNY."
                  .formatted(code),
              "没有“%s”这种货币。请填写三个字母，例如 USD 或 CNY。".formatted(code)));
    }
  }

  private static Optional<Refusal> money(String field, Double sum) {
    return sum == null || sum >= 0 && sum <= MOST_MONEY
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                field,
                "Give a sum from 0 to %,.0f, or leave it out.".formatted(MOST_MONEY),
                "请填写 0 至 %,.0f 的金额，或不填。".formatted(MOST_MONEY)));
  }

  private static Optional<Refusal> burn(Double sum) {
    return sum == null || sum > 0 && sum <= MOST_MONEY
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                "monthlyBurn",
                "Give a sum above 0, or leave it out when the company burns nothing.",
                "请填写大于 0 的金额；若公司没有净消耗，请不填。"));
  }

  private static Optional<Refusal> target(Double error, boolean quantity) {
    if (!quantity) {
      return error == null || error >= 0 && error <= 1
          ? Optional.empty()
          : Optional.of(
              new Refusal(
                  "target",
                  "An accuracy lies between 0 and 1 (0 % and 100 % in the form).",
                  "准确率应在 0 到 1 之间（表单中为 0% 到 100%）。"));
    }
    return error == null || error >= 0 && Double.isFinite(error)
        ? Optional.empty()
        : Optional.of(new Refusal("target", "Give an error of 0 or more.", "请填写不小于 0 的误差。"));
  }

  private static Optional<Refusal> share(String field, Double share) {
    return share == null || share > 0 && share < 1
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                field,
                "Give a gain above 0 and below 1 (100 points in the form).",
                "请填写大于 0 且小于 1 的提升（表单中为 100 个百分点以内）。"));
  }
}
