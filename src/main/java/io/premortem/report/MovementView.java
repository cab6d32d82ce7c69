package io.premortem.report;

import io.premortem.report.Report.Moved;
import io.premortem.web.Language;
import java.util.List;

/** Why survival moved, in the language of its reader; differences are of shares. */
record MovementView(Moved moved, List<Part> parts) {

  record Part(String name, double delta) {}

  static MovementView of(Moved moved, Language language) {
    var words = language.messages(MovementMessages.class);
    return new MovementView(
        moved,
        moved.parts().stream()
            .map(part -> new Part(name(part.reason(), words), part.delta()))
            .toList());
  }

  public double total() {
    return moved.to() - moved.from();
  }

  private static String name(String reason, MovementMessages words) {
    return switch (reason) {
      case "data" -> words.data();
      case "answers" -> words.answers();
      case "measures" -> words.measures();
      case "law" -> words.law();
      case "knowledge" -> words.knowledge();
      case "time" -> words.time();
      case "together" -> words.together();
      default -> words.engine();
    };
  }
}
