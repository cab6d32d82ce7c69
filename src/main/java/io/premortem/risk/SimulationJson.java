package io.premortem.risk;

import com.fasterxml.jackson.databind.JsonNode;
import io.premortem.risk.engine.Cause;
import io.premortem.risk.engine.Distribution;
import io.premortem.risk.engine.Effect;
import io.premortem.risk.engine.Flow;
import io.premortem.risk.engine.Frailty;
import io.premortem.risk.engine.Mitigation;
import io.premortem.risk.engine.Raise;
import io.premortem.risk.engine.Simulation;
import io.premortem.risk.engine.Simulation.Output;
import io.premortem.risk.engine.SimulationCheck;
import io.premortem.risk.engine.Step;
import io.premortem.risk.engine.Violation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a simulation from the JSON of {@code POST …/simulations}. */
final class SimulationJson {

  /** What became of the reading. */
  sealed interface Reading {}

  record Accepted(Simulation simulation) implements Reading {}

  /**
   * @param violations at least one; the fields as paths into the JSON
   */
  record Rejected(List<Violation> violations) implements Reading {}

  private final JsonFields fields = new JsonFields();
  private final JsonNode body;

  private SimulationJson(JsonNode body) {
    this.body = body;
  }

  static Reading read(JsonNode body) {
    if (body == null || !body.isObject()) {
      return new Rejected(
          List.of(new Violation("", "the body must be a JSON object", "请求体必须是 JSON 对象")));
    }
    SimulationJson json = new SimulationJson(body);
    Simulation simulation = json.simulation();
    List<Violation> violations = new ArrayList<>(json.fields.faults);
    for (Violation violation : SimulationCheck.violations(simulation)) {
      // A field that could not be read holds a stand-in, about which there is nothing to say.
      if (json.fields.faults.stream().noneMatch(fault -> overlap(fault, violation))) {
        violations.add(violation);
      }
    }
    return violations.isEmpty() ? new Accepted(simulation) : new Rejected(List.copyOf(violations));
  }

  private static boolean overlap(Violation a, Violation b) {
    return a.field().startsWith(b.field()) || b.field().startsWith(a.field());
  }

  private Simulation simulation() {
    return new Simulation(
        fields.integer(body, "", "horizonMonths"),
        fields.integer(body, "", "trials", Simulation.DEFAULT_TRIALS),
        fields.integer(body, "", "outer", Simulation.DEFAULT_OUTER),
        fields.whole(body, "", "seed", Simulation.DEFAULT_SEED),
        fields.number(body, "", "openingCash"),
        fields.list(body, "flows", this::flow),
        fields.list(body, "raises", this::raise),
        fields.list(body, "causes", this::cause),
        fields.list(body, "mitigations", this::mitigation),
        frailty(),
        outputs());
  }

  private Flow flow(JsonNode node, String at) {
    JsonNode noise = fields.object(node, at, "noise");
    return new Flow(
        fields.text(node, at, "name"),
        fields.integer(node, at, "sign"),
        fields.distribution(node, at, "monthly"),
        fields.distribution(node, at, "growth", null),
        fields.number(noise, at + ".noise", "sd", 0));
  }

  private Raise raise(JsonNode node, String at) {
    return new Raise(
        fields.text(node, at, "name"),
        fields.distribution(node, at, "amount"),
        fields.distribution(node, at, "month"),
        fields.distribution(node, at, "probability"));
  }

  private Cause cause(JsonNode node, String at) {
    return new Cause(
        fields.text(node, at, "id"),
        fields.text(node, at, "area"),
        fields.distribution(node, at, "hazard"),
        effect(fields.object(node, at, "effect"), at + ".effect"),
        fields.list(node, at, "steps", this::step));
  }

  private Step step(JsonNode node, String at) {
    return new Step(
        fields.integer(node, at, "fromMonth"), fields.distribution(node, at, "multiplier"));
  }

  private Effect effect(JsonNode node, String at) {
    String type = fields.text(node, at, "type");
    return switch (type) {
      case "terminal" -> new Effect.Terminal();
      case "loss" -> new Effect.Loss(fields.distribution(node, at, amount(node)));
      case "revenue" ->
          new Effect.Revenue(fields.distribution(node, at, "multiplier"), months(node, at));
      case "burn" -> new Effect.Burn(fields.distribution(node, at, "multiplier"), months(node, at));
      case "delay-raise" -> new Effect.DelayRaise(fields.distribution(node, at, "months"));
      default -> {
        if (node.path("type").isTextual()) {
          fields.fault(
              at + ".type",
              "is \"" + type + "\": give terminal, loss, revenue, burn or delay-raise",
              "为“" + type + "”：请填写 terminal、loss、revenue、burn 或 delay-raise");
        }
        yield new Effect.Terminal();
      }
    };
  }

  /** A loss is given as amount; loss and cash are understood too. */
  private static String amount(JsonNode node) {
    return Stream.of("loss", "cash").filter(node::has).findFirst().orElse("amount");
  }

  /** Null means for good. */
  private Integer months(JsonNode node, String at) {
    return JsonFields.absent(node.path("months")) ? null : fields.integer(node, at, "months");
  }

  private Mitigation mitigation(JsonNode node, String at) {
    String id = fields.text(node, at, "id");
    Distribution cost = fields.distribution(node, at, "cost", null);
    int from = fields.integer(node, at, "fromMonth", 1);
    if (JsonFields.absent(node.path("target"))) {
      return new Mitigation(
          id,
          Mitigation.Target.CAUSE,
          fields.text(node, at, "cause"),
          fields.distribution(node, at, "hazardMultiplier", null),
          fields.distribution(node, at, "effectMultiplier", null),
          cost,
          from);
    }
    String target = fields.text(node, at, "target");
    if (!target.equals("burn") && !target.equals("revenue")) {
      fields.fault(
          at + ".target",
          "is \"" + target + "\": give burn or revenue, or name a cause instead",
          "为“" + target + "”：请填写 burn 或 revenue，或改填一个死因");
    }
    return new Mitigation(
        id,
        target.equals("revenue") ? Mitigation.Target.REVENUE : Mitigation.Target.BURN,
        null,
        null,
        fields.distribution(node, at, "multiplier"),
        cost,
        from);
  }

  private Frailty frailty() {
    JsonNode node = fields.object(body, "", "frailty");
    if (!node.isObject()) {
      return Frailty.NONE;
    }
    return new Frailty(
        fields.number(node, "frailty", "sd"),
        new LinkedHashSet<>(fields.texts(node, "frailty", "areas")));
  }

  /** Null means all. */
  private Set<Output> outputs() {
    if (JsonFields.absent(body.path("outputs"))) {
      return null;
    }
    Set<Output> outputs = EnumSet.noneOf(Output.class);
    for (String name : fields.texts(body, "", "outputs")) {
      switch (name) {
        case "attribution" -> outputs.add(Output.ATTRIBUTION);
        case "areaScores" -> outputs.add(Output.AREA_SCORES);
        case "mitigations" -> outputs.add(Output.MITIGATIONS);
        case "sensitivity" -> outputs.add(Output.SENSITIVITY);
        default ->
            fields.fault(
                "outputs",
                "\"" + name + "\": give attribution, areaScores, mitigations or sensitivity",
                "“" + name + "”：请填写 attribution、areaScores、mitigations 或 sensitivity");
      }
    }
    return outputs;
  }
}
