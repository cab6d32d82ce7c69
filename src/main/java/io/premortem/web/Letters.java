package io.premortem.web;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends e-mail; on a laptop it is caught and shown at {@code /mail} instead. */
@ApplicationScoped
public class Letters {
  private static final Logger LOG = Logger.getLogger(Letters.class);

  // One address and nothing else: no list, no display name, no line break.
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
  private static final int LONGEST = 254;

  private final Mailer mailer;
  private final CaughtLetters caught;
  private final boolean catching;

  Letters(
      Mailer mailer,
      CaughtLetters caught,
      @ConfigProperty(name = "premortem.mail.catch") boolean catching) {
    this.mailer = mailer;
    this.caught = caught;
    this.catching = catching;
  }

  /** Whether a letter can be sent to the text at all. */
  public static boolean isAddress(String text) {
    return text != null && text.length() <= LONGEST && ADDRESS.matcher(text).matches();
  }

  /**
   * Sends at once; call it after the transaction whose news it brings.
   *
   * @return false if the mail server did not take it, which is logged without the letter's text
   */
  public boolean send(Letter letter) {
    if (!isAddress(letter.to())) {
      return false;
    }
    if (catching) {
      caught.keep(letter);
      return true;
    }
    try {
      mailer.send(Mail.withText(letter.to(), letter.subject(), letter.text()));
      return true;
    } catch (RuntimeException e) {
      LOG.errorf(e, "the mail server did not take \"%s\"", letter.subject());
      return false;
    }
  }
}
