package io.premortem.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.premortem.risk.compliance.Answers;
import io.premortem.risk.compliance.Reply;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.knowledge.Addition;
import io.premortem.risk.knowledge.Basis;
import io.premortem.risk.knowledge.Cause;
import io.premortem.risk.knowledge.Grades.Status;
import io.premortem.risk.knowledge.Indicator;
import io.premortem.risk.knowledge.Interval;
import io.premortem.risk.knowledge.Text;
import io.premortem.risk.valuation.Answer;
import io.premortem.risk.valuation.Evidence;
import io.premortem.risk.valuation.Finance;
import io.premortem.risk.valuation.Measured;
import io.premortem.risk.valuation.Run;
import io.premortem.risk.valuation.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InputsJsonTest {
  private final InputsJson json = new InputsJson();

  @Test
  void whatIsKeptReadsAsItWas() {
    var finance =
        new Finance(
            "CNY",
            1_200_000.0,
            new Distribution.Lognormal(20_000, 40_000),
            new Distribution.Normal(-0.01, 0.06),
            new Distribution.Beta(2, 3),
            new Distribution.Pert(1, 2, 3),
            null,
            List.of(
                new Raise(
                    "A",
                    Distribution.constant(2e6),
                    Distribution.constant(9),
                    Distribution.constant(0.5))));
    var measured =
        new Measured(
            new UUID(1, 2),
            "账本",
            "ab",
            1,
            7,
            12,
            "2026-10",
            "CNY",
            900_000.0,
            new Interval(1, 2),
            null,
            new Interval(3, 4),
            null,
            null);
    var situation =
        new Situation(
            LocalDate.of(2026, 11, 25),
            Map.of("a", new Answer.Chosen("x"), "b", new Answer.Number(new Interval(1, 2))),
            finance,
            measured,
            null,
            new Answers(
                Map.of(
                    "c",
                    new Reply.Choice("yes"),
                    "d",
                    new Reply.Choices(Set.of("p", "q")),
                    "e",
                    new Reply.Amount(5))),
            Set.of("gdpr-30"),
            Set.of("second-founder"),
            Map.of(
                "a",
                new Evidence(
                    Status.DOCUMENTED,
                    LocalDate.of(2026, 11, 1),
                    "note",
                    "https://example.org",
                    new Evidence.Origin(UUID.randomUUID(), "ledger", "00ff"),
                    "subject",
                    Instant.EPOCH)),
            List.of(
                new Addition(
                    "team",
                    List.of(
                        new Indicator.Choice(
                            "own-q",
                            new Text("Q", "Q"),
                            List.of(
                                new Indicator.Option(
                                    "option-1", new Text("A", "A"), new Interval(1, 2))),
                            List.of("own-c"),
                            null,
                            null,
                            new Basis(true, null, null))),
                    List.of(
                        new Cause(
                            "own-c",
                            new Text("C", "C"),
                            new Interval(0.01, 0.02),
                            new Cause.Effect(Cause.Kind.TERMINAL, null, null, null),
                            new Basis(true, null, null))))));
    var inputs =
        new Inputs(
            "k", "r", situation, new Run(24, 1000, 50, 42, new Frailty(0.3, Set.of("market"))));
    assertThat(json.read(json.write(inputs))).isEqualTo(inputs);
  }

  @Test
  void samplesAreKeptToTheLastBit() {
    var finance =
        new Finance(
            "USD",
            0.1 + 0.2,
            new Distribution.Empirical(new double[] {1.0 / 3, 2.0 / 3}),
            null,
            null,
            Distribution.constant(1),
            null,
            List.of());
    var situation =
        new Situation(
            LocalDate.EPOCH,
            Map.of(),
            finance,
            null,
            null,
            Answers.NONE,
            Set.of(),
            Set.of(),
            null,
            List.of());
    Finance read =
        json.read(json.write(new Inputs("k", "r", situation, Run.standard())))
            .situation()
            .declared();
    assertThat(read.openingCash()).isEqualTo(0.1 + 0.2);
    assertThat(((Distribution.Empirical) read.revenue()).values())
        .containsExactly(1.0 / 3, 2.0 / 3);
  }
}
