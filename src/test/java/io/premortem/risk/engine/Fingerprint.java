package io.premortem.risk.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** The SHA-256 of every number of a result, to the last bit. */
final class Fingerprint {

  private Fingerprint() {}

  static String of(SimulationResult result) throws IllegalStateException {
    StringBuilder text = new StringBuilder();
    text.append(result.survival());
    write(text, result.incidence());
    write(text, result.rootIncidence());
    write(text, result.cashRoots());
    text.append(result.runway()).append(result.latestRaise()).append(result.areaScores());
    text.append(result.attribution()).append(result.mitigations()).append(result.sensitivity());
    text.append(result.independentSurvival());
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void write(StringBuilder text, Map<String, double[]> arrays) {
    arrays.forEach((name, values) -> text.append(name).append(java.util.Arrays.toString(values)));
  }
}
