package io.premortem.report.questions;

import io.premortem.identity.Members;
import io.premortem.report.Holder;
import io.premortem.tenancy.TenantScope;
import io.premortem.web.Language;
import io.premortem.web.Letter;
import io.premortem.web.Letters;
import io.premortem.web.PublicAddress;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
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
    var english = texts(Language.ENGLISH);
    var chinese = texts(Language.CHINESE);
    var asker = question.asker();
    var text =
        String.join(
            "\n\n",
            english.askedText(asker, pin) + "\n" + chinese.askedText(asker, pin),
            question.text(),
            english.askedLink(url) + "\n" + chinese.askedLink(url));
    var subject = english.askedSubject() + " · " + chinese.askedSubject();
    scope
        .call(holder.tenant(), members::ownerAddresses)
        .forEach(to -> letters.send(new Letter(to, subject, text)));
  }

  void answered(String company, AnswerResult.Answered answered) {
    if (answered.email().isEmpty()) {
      return;
    }
    var english = texts(Language.ENGLISH);
    var chinese = texts(Language.CHINESE);
    var text =
        String.join(
            "\n\n",
            english.answeredText() + " / " + chinese.answeredText(),
            answered.question().text(),
            english.answeredAnswer() + " / " + chinese.answeredAnswer(),
            answered.question().answers().getLast().text());
    var subject = english.answeredSubject(company) + " · " + chinese.answeredSubject(company);
    letters.send(new Letter(answered.email(), subject, text));
  }

  private static QuestionMessages texts(String language) {
    return MessageBundles.get(QuestionMessages.class, Localized.Literal.of(language));
  }
}
