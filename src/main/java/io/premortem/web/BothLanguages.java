package io.premortem.web;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A room's texts in both languages, for letters: nobody asked for them in one.
 *
 * @param <T> the room's bundle
 */
public record BothLanguages<T>(T english, T chinese) {
  private static final String IN_A_LINE = " · ";
  private static final String BELOW = "\n\n";

  public static <T> BothLanguages<T> of(Class<T> bundle) {
    return new BothLanguages<>(
        MessageBundles.get(bundle, Localized.Literal.of(Language.ENGLISH)),
        MessageBundles.get(bundle, Localized.Literal.of(Language.CHINESE)));
  }

  /** Beside each other: subjects. */
  public String line(Function<T, String> text) {
    return joined(IN_A_LINE, text);
  }

  /** Below each other, a paragraph or more each. */
  public String text(Function<T, String> text) {
    return joined(BELOW, text);
  }

  /** As {@link #text(Function)}, for texts that name things or write numbers themselves. */
  public String text(BiFunction<T, Locale, String> text) {
    return text.apply(english, Locale.forLanguageTag(Language.ENGLISH))
        + BELOW
        + text.apply(chinese, Locale.forLanguageTag(Language.CHINESE));
  }

  public String joined(String between, Function<T, String> text) {
    return text.apply(english) + between + text.apply(chinese);
  }

  /** One letter of both. */
  public Letter letter(String to, Function<T, String> subject, Function<T, String> text) {
    return new Letter(to, line(subject), text(text));
  }
}
