package io.premortem.report.questions;

import io.premortem.report.Holder;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** What those who hold a share ask, whichever way they hold it. */
@ApplicationScoped
class GuestQuestions {
  private final Questions questions;
  private final QuestionLetters letters;
  private final TenantScope scope;
  private final Language language;

  GuestQuestions(
      Questions questions, QuestionLetters letters, TenantScope scope, Language language) {
    this.questions = questions;
    this.letters = letters;
    this.scope = scope;
    this.language = language;
  }

  QuestionsView view(Holder holder, String back, QuestionsView.Form form) {
    var report = holder.report();
    var pins = Pins.of(report, language);
    return new QuestionsView(
        holder.company(),
        report.assessment().name() + " · " + texts().ofReport(report.number()),
        back + "/questions",
        back,
        !holder.viewer().isEmpty(),
        pins,
        form,
        QuestionsView.Row.of(
            scope.call(holder.tenant(), () -> questions.ofShare(holder.share())), pins));
  }

  /** Asks, and tells the founders. */
  AskResult ask(Holder holder, String name, String pin, String text) {
    var pins = Pins.of(holder.report(), language);
    var asker = holder.viewer().isEmpty() ? (name == null ? "" : name) : holder.viewer();
    var ids = pins.stream().map(Pin::id).collect(Collectors.toSet());
    var result =
        scope.call(
            holder.tenant(),
            () ->
                questions.ask(
                    holder.share(), holder.report().id(), asker, holder.email(), pin, text, ids));
    if (result instanceof AskResult.Asked(var question)) {
      letters.asked(holder, question, label(pins, pin));
    }
    return result;
  }

  /** The form again, with what is wrong in it. */
  QuestionsView.Form again(AskResult result, String name, String pin, String text) {
    return switch (result) {
      case AskResult.Refused(var field) ->
          new QuestionsView.Form(name, pin, text, field, wrong(field));
      case AskResult.TooMany(var most) ->
          new QuestionsView.Form(name, pin, text, "text", texts().tooMany(most));
      case AskResult.Asked _ -> QuestionsView.Form.empty(null);
    };
  }

  private String wrong(String field) {
    return switch (field) {
      case "name" -> texts().wrongName();
      case "pin" -> texts().wrongPin();
      default -> texts().wrongText();
    };
  }

  private static String label(List<Pin> pins, String id) {
    return pins.stream()
        .filter(pin -> pin.id().equals(id))
        .map(pin -> pin.label() + " · " + pin.value())
        .findFirst()
        .orElse(id);
  }

  private QuestionMessages texts() {
    return language.messages(QuestionMessages.class);
  }
}
