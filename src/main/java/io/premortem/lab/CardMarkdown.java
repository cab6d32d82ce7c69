package io.premortem.lab;

import io.premortem.web.Language;
import java.util.Locale;

/** A model card as Markdown. */
final class CardMarkdown {
  private final ModelCard card;
  private final ModelMessages text;
  private final StringBuilder page = new StringBuilder();

  private CardMarkdown(ModelCard card, ModelMessages text) {
    this.card = card;
    this.text = text;
  }

  static String of(ModelCard card, Language language) {
    var markdown = new CardMarkdown(card, language.messages(ModelMessages.class));
    markdown.facts();
    markdown.scores();
    markdown.inputs();
    markdown.limits();
    return markdown.page.toString();
  }

  private void facts() {
    line("# " + plain(card.name()) + ", " + text.version() + " " + card.version());
    line("");
    fact(text.stage(), card.stage());
    fact(text.recipe(), card.recipe() + " " + card.parameters());
    fact(text.task(), card.task());
    fact(text.target(), card.target());
    if (!card.classes().isEmpty()) {
      fact(text.classLabel(), String.join(", ", card.classes()));
    }
    fact(text.dataset(), card.data().name() + ", SHA-256 " + card.data().sha256());
    fact(text.rows(), card.data().training() + " + " + card.data().test());
    fact(text.split(), card.data().split());
    fact(text.seed(), Long.toString(card.seed()));
    if (card.learningCurve() != null) {
      fact(text.learningCurve(), card.learningCurve());
    }
    fact(text.parity(), String.format(Locale.ROOT, "%.2g", card.parity()));
    if (card.adversarialParity() != null) {
      fact(text.adversarialParity(), String.format(Locale.ROOT, "%.2g", card.adversarialParity()));
    }
    fact(text.fileHash(), card.sha256());
    fact(text.fitted(), card.createdAt() + ", " + card.engine());
  }

  private void scores() {
    heading(text.scores());
    line(
        "| %s | %s | %s | %s |"
            .formatted(text.score(), text.thisModel(), text.interval95(), text.baseline()));
    line("|---|---|---|---|");
    for (var score : card.scores()) {
      var interval = score.interval();
      var range = interval == null ? "" : number(interval.low()) + "–" + number(interval.high());
      line(
          "| %s | %s | %s | %s |"
              .formatted(score.name(), number(score.model()), range, number(score.baseline())));
    }
  }

  private void inputs() {
    heading(text.inputs());
    for (var input : card.inputs()) {
      var missing = input.optional() ? ", " + text.mayBeMissing() : "";
      line("- " + plain(input.name()) + ": " + input.type() + missing);
    }
  }

  private void limits() {
    heading(text.limits());
    card.limits().forEach(limit -> line("- " + plain(limit)));
  }

  private void heading(String title) {
    line("");
    line("## " + title);
    line("");
  }

  private void fact(String name, String value) {
    line("- " + name + ": " + plain(value));
  }

  private void line(String line) {
    page.append(line).append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4g", value);
  }

  /** Text of the tenant's stays text: no markup, no line of its own. */
  private static String plain(String value) {
    return value.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|!])", "\\\\$1");
  }
}
