package io.premortem.lab.learn;

import io.premortem.lab.learn.encode.Encoder;
import io.premortem.lab.learn.encode.Encoding;
import io.premortem.lab.learn.encode.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/** Fits candidates fold by fold, two folds at a time, and blends the best. */
final class Search implements AutoCloseable {
  /** Of all the time a single candidate may take this much, and the first of all more. */
  private static final double CANDIDATE_SHARE = 0.25;

  private static final double FIRST_SHARE = 0.45;

  /** What a linear model does not learn in this, others learn better. */
  private static final double LINEAR_SHARE = 0.1;

  /** With less of it left, nothing new is begun. */
  private static final double LAST_SHARE = 0.06;

  /** For a member that learns from all rows in the end, beyond the search's own time. */
  private static final double WHOLE_SHARE = 0.03;

  private final Encoder encoder;
  private final Targets targets;
  private final Partition partition;
  private final long seed;
  private final Allowance allowance;
  private final double total;
  private final FitPool pool;
  private final Map<View, List<Encoder.Fitted>> encodings = new EnumMap<>(View.class);
  private final Map<View, Encoder.Fitted> wholes = new EnumMap<>(View.class);
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * @param encoder of the training rows
   * @param targets of the training rows
   */
  Search(Encoder encoder, Targets targets, Partition partition, long seed, Allowance allowance) {
    this.encoder = encoder;
    this.targets = targets;
    this.partition = partition;
    this.seed = seed;
    this.allowance = allowance;
    this.total = allowance.left();
    this.pool = new FitPool(allowance);
  }

  @Override
  public void close() {
    pool.close();
  }

  /** Every attempt so far, in order. */
  List<Attempt> attempts() {
    return attempts;
  }

  /** Whether somebody asked to stop while a candidate was fitted. */
  boolean stopped() {
    return pool.stopped();
  }

  /** Whether there was time for it. */
  boolean tryOut(Candidate candidate) {
    if (allowance.spent() || !affordable(candidate)) {
      return false;
    }
    long start = allowance.nanos().getAsLong();
    Allowance own = pool.allowance().seconds(share(candidate) * total);
    List<Scorer> folds = fit(candidate, own);
    if (pool.stopped() || allowance.cancelled().getAsBoolean()) {
      return false;
    }
    float[][] answers = outOfFold(candidate, folds);
    int[] rows = new int[targets.rows()];
    Arrays.setAll(rows, row -> row);
    double seconds = (allowance.nanos().getAsLong() - start) / 1e9;
    String name =
        candidate.family()
            + " "
            + (attempts.stream()
                    .filter(a -> a.candidate().family().equals(candidate.family()))
                    .count()
                + 1);
    attempts.add(
        new Attempt(name, candidate, folds, answers, targets.losses(answers, rows), seconds));
    return true;
  }

  private double share(Candidate candidate) {
    if (attempts.isEmpty()) {
      return FIRST_SHARE;
    }
    return candidate instanceof LinearLearner ? LINEAR_SHARE : CANDIDATE_SHARE;
  }

  /** What is cut short is worth little: most of what its kind took before should be left. */
  private boolean affordable(Candidate candidate) {
    if (!allowance.limited() || attempts.isEmpty()) {
      return true;
    }
    double before =
        attempts.stream()
            .filter(a -> a.candidate().family().equals(candidate.family()))
            .filter(a -> a.candidate().view() == candidate.view())
            .mapToDouble(Attempt::seconds)
            .average()
            .orElse(2 * LAST_SHARE * total);
    return allowance.left() > Math.max(0.7 * before, LAST_SHARE * total);
  }

  /** One per fold. */
  private List<Encoder.Fitted> encodings(View view) {
    return encodings.computeIfAbsent(
        view,
        key ->
            IntStream.range(0, partition.foldCount())
                .mapToObj(fold -> encoder.fit(view, fold))
                .toList());
  }

  private Fold fold(Candidate candidate, int number) {
    Encoder.Fitted fitted = encodings(candidate.view()).get(number);
    return new Fold(
        fitted.features(),
        fitted.encoding().width(),
        targets,
        partition.places(number, false),
        partition.places(number, true));
  }

  private List<Scorer> fit(Candidate candidate, Allowance own) {
    encodings(candidate.view());
    List<Callable<Scorer>> work = new ArrayList<>();
    int count = partition.foldCount();
    for (int number = 0; number < count; number++) {
      int of = number;
      // Folds still to come share what is left.
      double waves = Math.ceil((double) (count - number) / FitPool.THREADS);
      work.add(() -> candidate.fit(fold(candidate, of), seed * 31 + of, own.share(1 / waves)));
    }
    return pool.fit(work);
  }

  /** Fits without a fold left out, one a thread, of different seeds. */
  private List<Member.Part> whole(Candidate candidate, int place, Encoder.Fitted fitted) {
    int[] rows = new int[targets.rows()];
    Arrays.setAll(rows, row -> row);
    Fold fold = new Fold(fitted.features(), fitted.encoding().width(), targets, rows, new int[0]);
    List<Callable<Scorer>> work = new ArrayList<>();
    for (int i = 0; i < FitPool.THREADS; i++) {
      long own = seed * 31 + partition.foldCount() + i;
      work.add(() -> candidate.fit(fold, own, pool.allowance().more(total * WHOLE_SHARE)));
    }
    return pool.fit(work).stream().map(scorer -> new Member.Part(place, scorer)).toList();
  }

  private float[][] outOfFold(Candidate candidate, List<Scorer> folds) {
    float[][] answers = new float[targets.rows()][];
    for (int number = 0; number < folds.size(); number++) {
      Fold fold = fold(candidate, number);
      float[][] scores =
          folds.get(number).score(fold.features().rows(fold.watched()), fold.width());
      targets.answer(scores);
      for (int i = 0; i < scores.length; i++) {
        answers[fold.watched()[i]] = scores[i];
      }
    }
    return answers;
  }

  Blend blend(Mixture mixture, Output output) {
    List<Encoding> used = new ArrayList<>();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < attempts.size(); i++) {
      if (mixture.weights()[i] > 0) {
        Attempt attempt = attempts.get(i);
        members.add(new Member(attempt.name(), parts(attempt, used), (float) mixture.weights()[i]));
      }
    }
    return new Blend(used, members, output);
  }

  private List<Member.Part> parts(Attempt attempt, List<Encoding> used) {
    Candidate candidate = attempt.candidate();
    if (!candidate.watches()) {
      Encoder.Fitted fitted =
          wholes.computeIfAbsent(candidate.view(), view -> encoder.fit(view, Encoder.NO_FOLD));
      return whole(candidate, place(used, fitted.encoding()), fitted);
    }
    List<Member.Part> parts = new ArrayList<>();
    List<Encoder.Fitted> fitted = encodings(candidate.view());
    for (int fold = 0; fold < fitted.size(); fold++) {
      int place = place(used, fitted.get(fold).encoding());
      parts.add(new Member.Part(place, attempt.folds().get(fold)));
    }
    return parts;
  }

  /** Folds without codes share one encoding. */
  private static int place(List<Encoding> used, Encoding encoding) {
    for (int i = 0; i < used.size(); i++) {
      if (used.get(i) == encoding) {
        return i;
      }
    }
    used.add(encoding);
    return used.size() - 1;
  }
}
