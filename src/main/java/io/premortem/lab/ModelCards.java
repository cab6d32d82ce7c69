package io.premortem.lab;

import io.premortem.web.Language;
import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Model cards of the current tenant as evidence of what was measured, for other rooms. */
@RequestScoped
public class ModelCards {
  private final Models models;
  private final Language language;

  ModelCards(Models models, Language language) {
    this.models = models;
    this.language = language;
  }

  /** A card that can be named. */
  public record Choice(UUID model, String name, int version) {}

  /**
   * What a card says in a few lines, in the language of the reader.
   *
   * @param path of the card within the site, after {@code /o/{org}}
   * @param dataset that the model was judged on; may be gone meanwhile
   */
  public record Summary(String text, String path, LocalDate day, UUID dataset) {}

  /** The newest versions, as many as a page of models has. */
  public List<Choice> newest() {
    return models.page(null).items().stream()
        .map(model -> new Choice(model.id(), model.name(), model.version()))
        .toList();
  }

  public Optional<Summary> summary(UUID id) {
    return models.find(id).map(this::summary);
  }

  private Summary summary(Model model) {
    var text = language.messages(ModelMessages.class);
    var details = model.details();
    var score = ScoreRow.of(details, language).getFirst();
    var figures =
        text.cardFigures(
            score.name(),
            number(score.model()),
            number(score.interval().low()),
            number(score.interval().high()),
            number(score.baseline()));
    boolean brought = BroughtModel.RECIPE.equals(model.recipe());
    var rows = brought ? text.cardRowsBrought(details.tested()) : text.cardRows(details.tested());
    return new Summary(
        text.cardEvidence(model.name(), model.version(), figures, rows, model.sha256()),
        "/models/" + model.id() + "/card.md",
        LocalDate.ofInstant(model.createdAt(), ZoneOffset.UTC),
        model.dataset());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
