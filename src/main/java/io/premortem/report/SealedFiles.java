package io.premortem.report;

import io.premortem.report.seal.Bundle;
import io.premortem.report.seal.BundleCheck;
import io.premortem.report.seal.Part;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Sealed reports as files, for the command {@code premortem verify FILE [ROOT]}. */
public final class SealedFiles {
  private SealedFiles() {}

  /**
   * Says of a file whether every byte is as it was sealed, and of one that holds its inputs whether
   * a new computation gives the same. Without database and network.
   *
   * @param arguments the file, and the root that it should have where that is known from elsewhere
   * @return 0 when all is as it should be, else 1
   */
  public static int verify(List<String> arguments, PrintStream out) {
    if (arguments.isEmpty() || arguments.size() > 2) {
      out.println("usage: verify FILE [ROOT]");
      return 1;
    }
    try {
      var check = BundleCheck.of(Files.readAllBytes(Path.of(arguments.getFirst())));
      check
          .findings()
          .forEach(
              found ->
                  out.println(
                      "broken: %s (line %d): %s"
                          .formatted(found.part(), found.line(), found.reason())));
      return check.findings().isEmpty()
              && hasRoot(check.bundle(), arguments, out)
              && computes(check.bundle(), out)
          ? 0
          : 1;
    } catch (IOException e) {
      out.println("cannot read " + arguments.getFirst() + ": " + e.getMessage());
      return 1;
    }
  }

  private static boolean hasRoot(Bundle bundle, List<String> arguments, PrintStream out) {
    long open = bundle.parts().stream().filter(Part::open).count();
    out.println("root: " + bundle.root());
    bundle
        .content(SealContents.COVER)
        .filter(Map.class::isInstance)
        .map(cover -> (Map<?, ?>) cover)
        .ifPresent(cover -> out.println("report: %s".formatted(named(cover))));
    out.println(
        "sealed: %d parts, %d open, every byte as sealed".formatted(bundle.parts().size(), open));
    boolean expected = arguments.size() < 2 || arguments.get(1).equalsIgnoreCase(bundle.root());
    if (!expected) {
      out.println("broken: root: it is not " + arguments.get(1));
    }
    return expected;
  }

  private static String named(Map<?, ?> cover) {
    var number = cover.get("number") instanceof Number n ? n.intValue() : cover.get("number");
    return "%s, number %s, computed %s"
        .formatted(cover.get("assessment"), number, cover.get("createdAt"));
  }

  private static boolean computes(Bundle bundle, PrintStream out) {
    if (!Recomputation.possible(bundle)) {
      out.println("recomputed: no, the inputs are not in this file");
      return true;
    }
    try {
      var differing = Recomputation.differing(bundle);
      differing.forEach(part -> out.println("differs when recomputed: " + part));
      if (differing.isEmpty()) {
        out.println("recomputed: every open part is the same");
      }
      return differing.isEmpty();
    } catch (Recomputation.Impossible e) {
      out.println("not recomputed: " + e.getMessage());
      return false;
    }
  }
}
