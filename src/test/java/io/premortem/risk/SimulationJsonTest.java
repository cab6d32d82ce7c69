package io.premortem.risk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Effect;
import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Mitigation;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Simulator;
import io.premortem.risk.engine.Step;
import io.premortem.risk.engine.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SimulationJsonTest {

  static final String EXAMPLE =
      """
      {"horizonMonths":36,"trials":2000,"outer":20,"seed":42,
       "openingCash":1200000,
       "flows":[{"name":"payroll","sign":-1,"monthly":{"low":60000,"high":80000},
                 "growth":{"constant":0.0},"noise":{"sd":0}}],
       "raises":[{"name":"seed+","amount":{"constant":1000000},"month":{"constant":9},
                  "probability":{"constant":0.4}}],
       "causes":[{"id":"founder-leaves","area":"team","hazard":{"low":0.002,"high":0.012},
                  "effect":{"type":"terminal"}},
                 {"id":"gpu-price","area":"technology","hazard":{"constant":0.02},
                  "effect":{"type":"burn","multiplier":{"constant":1.2},"months":6}}],
       "mitigations":[{"id":"second-founder","cause":"founder-leaves",
                       "hazardMultiplier":{"constant":0.5},"cost":{"constant":20000},
                       "fromMonth":1}]}
      """;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void readsTheExampleOfTheDesign() {
    Simulation simulation = accepted(EXAMPLE);
    assertThat(simulation.flows().getFirst().monthly())
        .isEqualTo(new Distribution.Lognormal(60000, 80000));
    assertThat(simulation.causes())
        .containsExactly(
            new Cause(
                "founder-leaves",
                "team",
                new Distribution.Lognormal(0.002, 0.012),
                new Effect.Terminal()),
            new Cause(
                "gpu-price",
                "technology",
                new Distribution.Constant(0.02),
                new Effect.Burn(new Distribution.Constant(1.2), 6)));
    assertThat(simulation.mitigations().getFirst().cost())
        .isEqualTo(new Distribution.Constant(20000));
    assertThat(simulation.outputs()).isEqualTo(Set.of(Simulation.Output.values()));
  }

  @Test
  void readsEveryFormAndDefault() {
    Simulation simulation =
        accepted(
            """
            {"horizonMonths":12,"openingCash":5,
             "causes":[
              {"id":"a","area":"x","hazard":{"min":0,"mode":0.1,"max":0.3},
               "effect":{"type":"loss","amount":{"values":[3,1]}}},
              {"id":"b","area":"x","hazard":{"alpha":1,"beta":9},
               "effect":{"type":"revenue","multiplier":{"low":0.5,"high":0.9,"shape":"normal"}}},
              {"id":"c","area":"x","hazard":0.2,"effect":{"type":"delay-raise","months":3}}],
             "mitigations":[{"id":"cut","target":"burn","multiplier":{"constant":0.8}}],
             "frailty":{"sd":0.3,"areas":["market","funding"]},"outputs":["mitigations"]}
            """);
    assertThat(simulation.trials()).isEqualTo(100_000);
    assertThat(simulation.outer()).isEqualTo(200);
    assertThat(simulation.seed()).isEqualTo(42);
    assertThat(simulation.causes())
        .extracting(Cause::effect)
        .containsExactly(
            new Effect.Loss(new Distribution.Empirical(1, 3)),
            new Effect.Revenue(new Distribution.Normal(0.5, 0.9), null),
            new Effect.DelayRaise(new Distribution.Constant(3)));
    assertThat(simulation.mitigations().getFirst().target()).isEqualTo(Mitigation.Target.BURN);
    assertThat(simulation.frailty()).isEqualTo(new Frailty(0.3, Set.of("market", "funding")));
    assertThat(simulation.outputs()).containsExactly(Simulation.Output.MITIGATIONS);
  }

  @Test
  void namesEveryBadFieldAtOnce() {
    assertThat(
            rejected(
                """
                {"horizonMonths":601,"trials":1000000000,"openingCash":"much",
                 "flows":[{"sign":-1,"monthly":{"low":9,"high":3}}],
                 "causes":[{"id":"a","area":"x","hazard":{"constant":-1},
                            "effect":{"type":"explode"}},
                           {"id":"a","area":"x","hazard":{"constant":"NaN"},
                            "effect":{"type":"burn","months":1.5}}],
                 "mitigations":[{"id":"m","cause":"nobody","hazardMultiplier":{}}]}
                """))
        .extracting(Violation::field)
        .containsExactlyInAnyOrder(
            "horizonMonths",
            "trials",
            "openingCash",
            "flows[0].name",
            "flows[0].monthly.low",
            "causes[0].hazard.constant",
            "causes[0].effect.type",
            "causes[1].id",
            "causes[1].hazard.constant",
            "causes[1].effect.multiplier",
            "causes[1].effect.months",
            "mitigations[0].cause",
            "mitigations[0].hazardMultiplier");
  }

  @Test
  void readsStepsAndNamesWhatIsWrongWithThem() {
    String body =
        """
        {"horizonMonths":12,"openingCash":5,
         "causes":[{"id":"law","area":"compliance","hazard":0.01,"effect":{"type":"terminal"},
                    "steps":%s}]}
        """;
    Simulation simulation =
        accepted(body.formatted("[{\"fromMonth\":9,\"multiplier\":{\"low\":2,\"high\":5}}]"));
    assertThat(simulation.causes().getFirst().steps())
        .containsExactly(new Step(9, new Distribution.Lognormal(2, 5)));
    assertThat(rejected(body.formatted("[{\"fromMonth\":1.5},{\"multiplier\":-2},7]")))
        .extracting(Violation::field)
        .containsExactlyInAnyOrder(
            "causes[0].steps[0].fromMonth",
            "causes[0].steps[0].multiplier",
            "causes[0].steps[1].fromMonth",
            "causes[0].steps[1].multiplier.constant",
            "causes[0].steps[2]");
    assertThat(rejected(body.formatted("{}")))
        .extracting(Violation::field)
        .containsExactly("causes[0].steps");
  }

  @Test
  void refusesWhatIsNoObject() {
    assertThat(rejected("[]")).hasSize(1);
    assertThat(rejected("{\"horizonMonths\":1e400,\"openingCash\":1,\"causes\":{}}"))
        .extracting(Violation::field)
        .containsExactlyInAnyOrder("horizonMonths", "causes");
  }

  @Test
  void answersInTheFieldsOfTheDesign() {
    var result = Simulator.run(accepted(EXAMPLE));
    JsonNode answer = MAPPER.valueToTree(SimulationAnswer.of(result, 17));
    assertThat(names(answer))
        .contains(
            "survival",
            "incidence",
            "rootIncidence",
            "runway",
            "attribution",
            "mitigations",
            "sensitivity",
            "trials",
            "outer",
            "seed",
            "elapsedMillis");
    assertThat(answer.get("survival")).hasSize(37);
    assertThat(names(answer.get("survival").get(0))).contains("month", "p", "low", "high");
    assertThat(names(answer.get("incidence")))
        .containsExactly("founder-leaves", "gpu-price", "cash-out");
    assertThat(answer.get("incidence").get("cash-out")).hasSize(37);
    assertThat(names(answer.get("rootIncidence"))).contains("team", "technology", "funding");
    assertThat(names(answer.get("runway"))).containsExactly("p5", "p25", "p50", "p75", "p95");
    assertThat(answer.get("runway").get("p5").isInt()).isTrue();
    assertThat(names(answer.get("mitigations").get(0)))
        .containsExactly("id", "delta", "se", "cost", "deltaPer10k");
    assertThat(names(answer.get("attribution").get(0))).containsExactly("area", "delta", "se");
    assertThat(names(answer.get("sensitivity").get(0))).contains("input", "low", "high");
    assertThat(answer.get("elapsedMillis").asLong()).isEqualTo(17);
    assertThat(answer.get("trials").asInt()).isEqualTo(2000);
  }

  @Test
  void aRunwayPastTheHorizonIsNull() {
    var result = Simulator.run(accepted("{\"horizonMonths\":3,\"trials\":10,\"openingCash\":1}"));
    JsonNode runway = MAPPER.valueToTree(SimulationAnswer.of(result, 1)).get("runway");
    assertThat(runway.has("p50")).isTrue();
    assertThat(runway.get("p50").isNull()).isTrue();
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Simulation accepted(String json) {
    SimulationJson.Reading reading = read(json);
    assertThat(reading).isInstanceOf(SimulationJson.Accepted.class);
    return ((SimulationJson.Accepted) reading).simulation();
  }

  private static List<Violation> rejected(String json) {
    SimulationJson.Reading reading = read(json);
    assertThat(reading).isInstanceOf(SimulationJson.Rejected.class);
    return ((SimulationJson.Rejected) reading).violations();
  }

  private static SimulationJson.Reading read(String json) {
    try {
      return SimulationJson.read(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
