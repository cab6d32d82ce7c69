package io.premortem.risk;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.premortem.risk.engine.SimulationResult;
import io.premortem.risk.engine.SimulationResult.AreaScore;
import io.premortem.risk.engine.SimulationResult.Attribution;
import io.premortem.risk.engine.SimulationResult.LatestRaise;
import io.premortem.risk.engine.SimulationResult.MitigationGain;
import io.premortem.risk.engine.SimulationResult.Runway;
import io.premortem.risk.engine.SimulationResult.Sensitivity;
import io.premortem.risk.engine.SimulationResult.SurvivalPoint;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code POST …/simulations}; its components are the JSON's fields. A runway quantile
 * past the horizon is null.
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record SimulationAnswer(
    List<SurvivalPoint> survival,
    Map<String, double[]> incidence,
    Map<String, double[]> rootIncidence,
    Map<String, double[]> cashRoots,
    Runway runway,
    LatestRaise latestRaise,
    List<AreaScore> areaScores,
    List<Attribution> attribution,
    List<MitigationGain> mitigations,
    List<Sensitivity> sensitivity,
    List<SurvivalPoint> independentSurvival,
    int trials,
    int outer,
    long seed,
    String inputsHash,
    String engineVersion,
    long elapsedMillis) {

  static SimulationAnswer of(SimulationResult result, long elapsedMillis) {
    return new SimulationAnswer(
        result.survival(),
        result.incidence(),
        result.rootIncidence(),
        result.cashRoots(),
        result.runway(),
        result.latestRaise(),
        result.areaScores(),
        result.attribution(),
        result.mitigations(),
        result.sensitivity(),
        result.independentSurvival(),
        result.provenance().trials(),
        result.provenance().outer(),
        result.provenance().seed(),
        result.provenance().inputsHash(),
        result.provenance().engineVersion(),
        elapsedMillis);
  }
}
