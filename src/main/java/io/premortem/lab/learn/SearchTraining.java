package io.premortem.lab.learn;

import io.premortem.lab.learn.TrainingOutcome.Cancelled;
import io.premortem.lab.learn.TrainingOutcome.RowCounts;
import io.premortem.lab.learn.TrainingOutcome.Trained;
import io.premortem.lab.learn.TrainingOutcome.Unusable;
import io.premortem.lab.learn.encode.ColumnRole;
import io.premortem.lab.learn.encode.Encoder;
import io.premortem.lab.learn.evaluation.Evaluation;
import io.premortem.lab.learn.evaluation.Judgement;
import io.premortem.lab.learn.evaluation.Predictions;
import io.premortem.lab.learn.evaluation.RegressionEvaluation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Trains a recipe that searches: parts the rows, searches, blends, calibrates, judges. */
final class SearchTraining {
  /** The rest of the budget is for the blend, the judgement and the export. */
  private static final double SEARCH_SHARE = 0.87;

  private static final double WORK_SHARE = 0.97;

  /** Of what the search leaves. */
  private static final double SHIFT_SHARE = 0.4;

  private final TrainingRequest request;
  private final Recipe.Search recipe;
  private final Cases cases;
  private final Progress progress;
  private final Allowance allowance;
  private final long started;
  private final long budget;

  SearchTraining(
      TrainingRequest request,
      Cases cases,
      Progress progress,
      BooleanSupplier cancelled,
      LongSupplier nanos) {
    this.request = request;
    this.recipe = (Recipe.Search) request.recipe();
    this.cases = cases;
    this.progress = progress;
    this.started = nanos.getAsLong();
    this.budget = (long) (recipe.budgetSeconds() * SEARCH_SHARE * 1e9);
    this.allowance =
        budget == 0
            ? Allowance.unlimited(nanos, cancelled)
            : new Allowance(nanos, started + budget, cancelled);
  }

  /** Why the rows cannot be parted as asked. */
  static Optional<Unusable> refusal(TrainingRequest request, Cases cases) {
    if (request.choices().balanced() && cases.quantity()) {
      return Optional.of(new Unusable.NoClasses(request.target()));
    }
    Optional<Unusable> reason = noGroups(request, cases);
    return reason.isPresent() || !request.choices().twinsTogether()
        ? reason
        : onlyTwins(request, cases);
  }

  private static Optional<Unusable> onlyTwins(TrainingRequest request, Cases cases) {
    return partition(request, cases).sound()
        ? Optional.empty()
        : Optional.of(
            new Unusable.OnlyTwins(
                Twins.count(Partition.twins(cases, request.group())), cases.rows()));
  }

  private static int[] twins(TrainingRequest request, Cases cases) {
    return request.choices().twinsTogether() ? Partition.twins(cases, request.group()) : null;
  }

  private static Partition partition(TrainingRequest request, Cases cases) {
    return Partition.of(cases, request.group(), request.choices(), request.seed());
  }

  private static Optional<Unusable> noGroups(TrainingRequest request, Cases cases) {
    if (request.group() == null) {
      return Optional.empty();
    }
    List<String> names = cases.features().names();
    int groups = 0;
    if (names.contains(request.group())) {
      groups = (int) Arrays.stream(cases.groups(request.group())).distinct().count();
    }
    return groups < 3
        ? Optional.of(new Unusable.NoGroups(request.group(), groups, names))
        : Optional.empty();
  }

  TrainingOutcome train() {
    Partition whole = partition(request, cases);
    Partition partition =
        request.sample() == null
            ? whole
            : whole.sampled(request.sample(), cases, twins(request, cases), request.learningSeed());
    Cases.Scale scale = cases.scale(partition.training());
    Targets alike = cases.targets(partition.training(), scale);
    Targets targets = request.choices().balanced() ? alike.balanced() : alike;
    Map<String, ColumnRole> roles = roles(partition);
    Table training = cases.features().rows(partition.training());
    Encoder encoder =
        new Encoder(training, roles, targets.signals(), partition.folds(), partition.foldCount());
    try (Search search =
        new Search(encoder, targets, partition, request.learningSeed(), allowance)) {
      List<Candidate> candidates = Portfolio.of(recipe, request.learningSeed());
      for (Candidate candidate : candidates) {
        boolean tried = search.tryOut(candidate);
        if (search.stopped() || allowance.cancelled().getAsBoolean()) {
          return new Cancelled();
        }
        if (tried) {
          tell(search.attempts(), candidates.size(), scale);
        }
      }
      return judged(search, partition, targets, scale, roles, training);
    }
  }

  /** A column that is the only one left, or the groups', has its role whatever it looks like. */
  private Map<String, ColumnRole> roles(Partition partition) {
    Map<String, ColumnRole> roles =
        new LinkedHashMap<>(ColumnRole.of(cases.features().rows(partition.training())));
    if (request.group() != null) {
      roles.put(request.group(), ColumnRole.IDENTIFIER);
    }
    return roles;
  }

  private void tell(List<Attempt> attempts, int planned, Cases.Scale scale) {
    Attempt best = attempts.stream().min(Comparator.comparingDouble(Attempt::loss)).orElseThrow();
    double share =
        allowance.limited()
            ? (allowance.nanos().getAsLong() - started) / (double) budget
            : (double) attempts.size() / planned;
    progress.tried(
        Math.clamp(share, 0.0, 1.0),
        attempts.size(),
        best.name(),
        Attempt.score(best.loss(), cases.quantity(), scale.deviation()));
  }

  private Trained judged(
      Search search,
      Partition partition,
      Targets targets,
      Cases.Scale scale,
      Map<String, ColumnRole> roles,
      Table training) {
    Mixture mixture = Mixture.of(search.attempts(), targets);
    Calibration.Chosen chosen =
        cases.quantity()
            ? new Calibration.Chosen(
                new Output.Value((float) scale.centre(), (float) scale.deviation()), null)
            : Calibration.choose(mixture.answers(), targets, partition.folds());
    Output output = chosen.output();
    Table used =
        new Table(training.columns().stream().filter(c -> roles.get(c.name()).used()).toList());
    TrainedModel model =
        new TrainedModel(
            Inputs.of(used), request.target(), cases.classes(), search.blend(mixture, output));
    Table test = cases.features().rows(partition.test());
    Predictions predictions = model.predict(test);
    // Before what may use up the time: it is quick.
    Sanity sanity = request.sample() == null ? sanity(model, partition, predictions) : null;
    return new Trained(
        model,
        List.of(),
        judgement(predictions, partition),
        request.sample() == null ? insights(model, test, predictions, partition) : Insights.NONE,
        test,
        predictions,
        new RowCounts(
            request.table().rows(),
            cases.dropped(),
            partition.training().length,
            0,
            partition.test().length),
        sanity,
        Learner.provenance(request),
        Optional.of(report(search, mixture, targets, partition, scale, roles, chosen)));
  }

  private Insights insights(
      TrainedModel model, Table test, Predictions predictions, Partition partition) {
    Table training = cases.features().rows(partition.training());
    return new Inspection(
            model,
            test,
            predictions,
            cases.quantity() ? null : cases.pick(partition.test()),
            cases.quantity() ? cases.pickValues(partition.test()) : null)
        .insights(new RandomStream(request.seed(), "importance"), whole())
        .explainedBy(TreeAttribution.of(model, training, test, whole()).orElse(null));
  }

  private Sanity sanity(TrainedModel model, Partition partition, Predictions predictions) {
    Table inputs = model.inputsOf(cases.features());
    int[] training = partition.training();
    int[] test = partition.test();
    return new Sanity(
        Duplicates.judged(
            inputs,
            cases.target(),
            training,
            test,
            predictions,
            cases.quantity() ? null : cases.pick(test),
            cases.quantity() ? cases.pickValues(test) : null),
        ShiftSearch.of(
                inputs,
                training,
                test,
                partition.by().kind() == Partition.By.Kind.TIME ? partition.by().column() : null,
                request.seed(),
                whole().share(SHIFT_SHARE))
            .orElse(null));
  }

  /** The search's own time and what was kept back, less a little for the export. */
  private Allowance whole() {
    return allowance.limited()
        ? new Allowance(
            allowance.nanos(),
            started + (long) (recipe.budgetSeconds() * WORK_SHARE * 1e9),
            allowance.cancelled())
        : allowance;
  }

  private Judgement judgement(Predictions predictions, Partition partition) {
    RandomStream random = new RandomStream(request.seed(), "bootstrap");
    return cases.quantity()
        ? RegressionEvaluation.of(
            predictions,
            cases.pickValues(partition.test()),
            cases.pickValues(partition.training()),
            random::nextInt)
        : Evaluation.of(
            predictions,
            cases.pick(partition.test()),
            cases.pick(partition.training()),
            random::nextInt);
  }

  private SearchReport report(
      Search search,
      Mixture mixture,
      Targets targets,
      Partition partition,
      Cases.Scale scale,
      Map<String, ColumnRole> roles,
      Calibration.Chosen chosen) {
    List<SearchReport.Entry> entries = new ArrayList<>();
    for (int i = 0; i < search.attempts().size(); i++) {
      double weight = mixture.weights()[i];
      entries.add(search.attempts().get(i).entry(weight, cases.quantity(), scale.deviation()));
    }
    entries.sort(Comparator.comparingDouble(SearchReport.Entry::score));
    int[] all = new int[targets.rows()];
    Arrays.setAll(all, row -> row);
    Map<String, String> named = new LinkedHashMap<>();
    roles.forEach((name, role) -> named.put(name, role.name().toLowerCase(Locale.ROOT)));
    return new SearchReport(
        entries,
        Attempt.score(
            targets.meanLoss(mixture.answers(), all), cases.quantity(), scale.deviation()),
        chosen.output() instanceof Output.Probabilities by ? by.temperature() : 1,
        named,
        partition.foldCount(),
        partition.by().kind().name().toLowerCase(Locale.ROOT),
        partition.by().column(),
        (allowance.nanos().getAsLong() - started) / 1e9,
        chosen.calibration());
  }
}
