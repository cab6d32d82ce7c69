package io.premortem.risk.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** Names a simulation by the SHA-256 of all that decides its result. */
final class InputsHash {

  private InputsHash() {}

  static String of(Simulation s) {
    // Sets print in an order that differs from one start of the JVM to the next.
    String text =
        String.join(
                "\n",
                s.horizonMonths() + " " + s.trials() + " " + s.outer() + " " + s.seed(),
                Double.toString(s.openingCash()),
                s.flows().toString(),
                s.raises().toString(),
                s.causes().toString(),
                s.mitigations().toString(),
                s.frailty().sd() + " " + new TreeSet<>(s.frailty().areas()))
            // Nothing for none, so that hashes of before there were scripts stay.
            + (s.script().isEmpty() ? "" : "\n" + s.script())
            + (s.taken().isEmpty() ? "" : "\ntaken " + s.taken());
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
