package io.premortem.lab;

import io.premortem.lab.learn.Recipe;
import io.premortem.lab.learn.TrainingOutcome.MissingCount;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import java.util.stream.Collectors;

/**
 * Why something cannot be fitted, naming the place and the remedy.
 *
 * @param field of the request that is to blame: such as {@code dataset} or {@code target}
 */
public record Refusal(String field, String english, String chinese) {
  private static final int NAMED = 3;

  static Refusal noDataset() {
    return new Refusal(
        "dataset",
        "There is no such data set. Choose one of yours, or upload it first.",
        "没有这个数据集。请选择您的数据集，或先上传。");
  }

  static Refusal noTarget() {
    return new Refusal("target", "Choose the column to predict.", "请选择要预测的列。");
  }

  static Refusal noRecipe(String recipe) {
    var ids = Recipe.ALL.stream().map(Recipe::id).toList();
    return new Refusal(
        "recipe",
        "There is no recipe \"%s\". Use one of: %s.".formatted(recipe, String.join(", ", ids)),
        "没有名为“%s”的配方。可用的配方：%s。".formatted(recipe, String.join("、", ids)));
  }

  static Refusal noTask(String task) {
    return new Refusal(
        "task",
        "There is no task \"%s\". Use \"classification\" or \"regression\", or leave it out."
            .formatted(task),
        "没有名为“%s”的任务。请使用“classification”或“regression”，或不填。".formatted(task));
  }

  static Refusal noWeights(String weights) {
    return new Refusal(
        "classWeights",
        "There are no class weights \"%s\". Use \"none\" or \"balanced\", or leave it out."
            .formatted(weights),
        "没有名为“%s”的类别权重。请使用“none”或“balanced”，或不填。".formatted(weights));
  }

  static Refusal badBudget(int seconds) {
    return new Refusal(
        "budgetSeconds",
        "A budget of %,d seconds is not possible. Give %,d to %,d seconds."
            .formatted(seconds, FitRequest.LEAST_SECONDS, FitRequest.MOST_SECONDS),
        "时间预算不能为 %,d 秒。请填写 %,d 至 %,d 秒。"
            .formatted(seconds, FitRequest.LEAST_SECONDS, FitRequest.MOST_SECONDS));
  }

  public static Refusal of(Unusable reason) {
    return switch (reason) {
      case Unusable.MissingTarget r ->
          new Refusal(
              "target",
              "The data set has no column \"%s\". Its columns are: %s."
                  .formatted(r.target(), String.join(", ", r.columns())),
              "数据集中没有“%s”列。现有的列：%s。".formatted(r.target(), String.join("、", r.columns())));
      case Unusable.OneClass r ->
          new Refusal(
              "target",
              "Column \"%s\" holds only the value \"%s\" in the rows that miss nothing. Choose a target with two values or more."
                  .formatted(r.target(), r.value()),
              "在无缺失值的行中，“%s”列只有一个取值“%s”。请选择至少有两个取值的目标列。".formatted(r.target(), r.value()));
      case Unusable.TooManyClasses r ->
          new Refusal(
              "target",
              "Column \"%s\" has %,d different values in %,d rows, so it looks like an identifier or a quantity. Choose a target with at most %,d classes."
                  .formatted(r.target(), r.classes(), r.rows(), r.limit()),
              "“%s”列在 %,d 行中有 %,d 个不同取值，像是编号或连续数值。请选择类别不超过 %,d 个的目标列。"
                  .formatted(r.target(), r.rows(), r.classes(), r.limit()));
      case Unusable.TooFewRows r -> tooFewRows(r);
      case Unusable.TooFewTargets r ->
          new Refusal(
              "target",
              "Only %,d of %,d rows have a value in column \"%s\", and %,d are needed. Fill them in, or choose another target."
                  .formatted(r.usable(), r.total(), r.target(), r.minimum()),
              "%2$,d 行中只有 %1$,d 行的“%3$s”列有值，至少需要 %4$,d 行。请补全，或选择其他目标列。"
                  .formatted(r.usable(), r.total(), r.target(), r.minimum()));
      case Unusable.NoGroups r ->
          new Refusal(
              "group",
              "Column \"%s\" cannot part the rows: it has %,d different values beside the target, and 3 are needed. Columns: %s."
                  .formatted(r.column(), r.groups(), String.join(", ", r.columns())),
              "“%s”列不能用来分组：除目标列外它有 %,d 个不同取值，至少需要 3 个。可用的列：%s。"
                  .formatted(r.column(), r.groups(), String.join("、", r.columns())));
      case Unusable.NoClasses r ->
          new Refusal(
              "classWeights",
              "Column \"%s\" is predicted as a quantity, and only classes can be balanced. Leave the classes as they are, or predict a class."
                  .formatted(r.target()),
              "“%s”列按数量预测，只有类别才能平衡。请保持类别原样，或改为预测类别。".formatted(r.target()));
      case Unusable.OnlyTwins r ->
          new Refusal(
              "duplicatesTogether",
              "With equal rows kept together, %,d rows make only %,d groups, too few or too uneven to learn and to test on. Leave them apart, or upload more different rows."
                  .formatted(r.rows(), r.groups()),
              "将相同的行放在一起后，%,d 行只有 %,d 组，数量太少或太不均匀，无法学习和测试。请不要合并，或上传更多不同的行。"
                  .formatted(r.rows(), r.groups()));
      case Unusable.NoFeatures r ->
          new Refusal(
              "dataset",
              "No column beside \"%s\" varies, so there is nothing to learn from. Upload a table with columns that tell the classes apart."
                  .formatted(r.target()),
              "除“%s”外没有取值变化的列，无从学习。请上传包含可区分类别的列的表格。".formatted(r.target()));
      case Unusable.TooManyLevels r ->
          new Refusal(
              "dataset",
              "Column \"%s\" has %,d different texts; together the text columns may have %,d. Remove it, or group its values."
                  .formatted(r.column(), r.levels(), r.limit()),
              "“%s”列有 %,d 个不同文本，所有文本列合计最多 %,d 个。请删除该列，或合并其取值。"
                  .formatted(r.column(), r.levels(), r.limit()));
    };
  }

  /** The graph does not repeat the learner. */
  static Refusal offLearner(double tested, double hostile, double limit) {
    return new Refusal(
        "recipe",
        "The exported graph differs from the learner by %.2g on the test rows and by %.2g on rows with missing, extreme and unknown values; at most %.0g is accepted. Nothing was registered. Choose another recipe or seed, or take columns with huge numbers in a smaller unit."
            .formatted(tested, hostile, limit),
        "导出的计算图与学习器不一致：测试行上相差 %.2g，含缺失、极端和未知取值的行上相差 %.2g，最多允许 %.0g。未登记任何模型。请换用其他配方或随机种子，或将数值极大的列换算为较小的单位。"
            .formatted(tested, hostile, limit));
  }

  private static Refusal tooFewRows(Unusable.TooFewRows r) {
    var english = new StringBuilder();
    english.append(
        "Only %,d of %,d rows miss no value, and %,d are needed."
            .formatted(r.usable(), r.total(), r.minimum()));
    var chinese = new StringBuilder();
    chinese.append(
        "%2$,d 行中只有 %1$,d 行没有缺失值，至少需要 %3$,d 行。".formatted(r.usable(), r.total(), r.minimum()));
    if (!r.missing().isEmpty()) {
      english
          .append(" Most are missing in ")
          .append(named(r, "\"%s\" (%,d)", ", "))
          .append(": fill them in, or remove the column.");
      chinese.append("缺失最多的列：").append(named(r, "“%s”（%,d）", "、")).append("。请补全数据或删除该列。");
    } else {
      english.append(" Upload more rows.");
      chinese.append("请上传更多行。");
    }
    return new Refusal("dataset", english.toString(), chinese.toString());
  }

  private static String named(Unusable.TooFewRows r, String form, String separator) {
    return r.missing().stream()
        .limit(NAMED)
        .map((MissingCount m) -> form.formatted(m.column(), m.rows()))
        .collect(Collectors.joining(separator));
  }
}
