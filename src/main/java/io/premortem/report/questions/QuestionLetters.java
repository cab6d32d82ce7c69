package io.premortem.report.questions;

import io.premortem.identity.Members;
import io.premortem.report.Holder;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.BothLanguages;
import io.premortem.web.Letter;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells owners of a question and its asker of an answer, in both languages. */
@ApplicationScoped
class QuestionLetters {
  private final TenantScope scope;
  private final Members members;
  private final Letters letters;
  private final PublicAddress site;

  QuestionLetters(TenantScope scope, Members members, Letters letters, PublicAddress site) {
    this.scope = scope;
    this.members = members;
    this.letters = letters;
    this.site = site;
  }

  void asked(Holder holder, Question question, String pin) {
    var url =
        site.orPath(
            "/o/"
                + holder.tenant()
                + "/assessments/"
                + holder.report().assessment().id()
                + "/questions");
    var words = BothLanguages.of(QuestionMessages.class);
    var text =
        String.join(
            "\n\n",
            words.joined("\n", w -> w.askedText(question.asker(), pin)),
            question.text(),
            words.joined("\n", w -> w.askedLink(url)));
    var subject = words.line(QuestionMessages::askedSubject);
    scope
        .call(holder.tenant(), members::ownerAddresses)
        .forEach(to -> letters.send(new Letter(to, subject, text)));
  }

  void answered(String company, AnswerResult.Answered answered) {
    if (answered.email().isEmpty()) {
      return;
    }
    var words = BothLanguages.of(QuestionMessages.class);
    var text =
        String.join(
            "\n\n",
            words.joined(" / ", QuestionMessages::answeredText),
            answered.question().text(),
            words.joined(" / ", QuestionMessages::answeredAnswer),
            answered.question().answers().getLast().text());
    var subject = words.line(w -> w.answeredSubject(company));
    letters.send(new Letter(answered.email(), subject, text));
  }
}
